// Times survey-core as tools/bench times FormEngine: all answers set, then which questions are visible.
// Reads { form, organisation, answers: [set, …] } from standard input, writes { nanoseconds, visible: [[id, …], …] }.
'use strict';
const { Model } = require('survey-core');

const SAMPLES = 15;
const SAMPLE_MILLISECONDS = 120;

const input = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const survey = new Model(input.form);
for (const name in input.organisation) survey.setVariable(name, input.organisation[name]);
const questions = survey.getAllQuestions(false);

function evaluate(answers) {
  survey.data = answers;
  return questions.filter(question => question.isVisible && question.page.isVisible).map(question => question.name);
}

// survey-core clears what becomes hidden from the object it is given, so each round has its own copy, made beforehand.
function time(rounds) {
  const copies = [];
  for (let i = 0; i < rounds; i++) copies.push(JSON.parse(JSON.stringify(input.answers[i % input.answers.length])));
  const start = process.hrtime.bigint();
  for (const answers of copies) evaluate(answers);
  return Number(process.hrtime.bigint() - start) / rounds;
}

const warm = time(2 * input.answers.length);
const rounds = input.answers.length * Math.max(1, Math.round(SAMPLE_MILLISECONDS * 1e6 / warm / input.answers.length));
const samples = Array.from({ length: SAMPLES + 2 }, () => time(rounds)).slice(2).sort((x, y) => x - y);
const visible = input.answers.map(answers => evaluate(JSON.parse(JSON.stringify(answers))));
console.log(JSON.stringify({ nanoseconds: samples[SAMPLES >> 1], visible }));
