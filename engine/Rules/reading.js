// Reading answers: what respondents type, and what is stored. What cannot be read is unanswered to every rule.

// Which characters show nothing is said by Blank.cs, and written here with the module.
var INVISIBLE = /INVISIBLE/g;

// A surrogate without its other half; the server cannot store it as text.
var HALF_A_CHARACTER = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function isBlank(text) {
  return text.replace(INVISIBLE, '') === '';
}

// What is typed. A reading has the value to store: none for nothing, the text itself where it cannot be read, and then a
// problem that says why.

function readTyped(question, text, meant) {
  if (isBlank(text)) return {};
  var plain = text.replace(INVISIBLE, ' ').replace(/ +/g, ' ').replace(/^ | $/g, '').toLowerCase();
  var reading = question.kind === 'date' ? readDate(plain) : readNumber(plain, question, meant);
  if (reading.problem) reading.value = text;
  return reading;
}

// Where a whole number is asked for, three digits after one sign are a thousand; else only the respondent knows.
function readNumber(plain, question, meant) {
  var spellings = spellingsOf(withoutUnit(plain, question.units), question.integer);
  var readings = spellings.map(Number);
  if (readings.length === 0) return { problem: 'unreadable' };
  if (digitsOf(spellings[0]) !== digitsOf(String(readings[0]))) return { problem: 'inexact' };
  var chosen = readings.length === 1 ? 0 : readings.indexOf(Number(meant));
  return chosen >= 0 ? { value: readings[chosen] } : { problem: 'ambiguous', readings: readings };
}

// A number as JavaScript spells it; two of them where a sign may be that of thousands or of decimals, none for no number.
function spellingsOf(text, whole) {
  var parts = /^([-+\u2212\u2013]?) ?(.*)$/.exec(text);
  var sign = /[-\u2212\u2013]/.test(parts[1]) ? '-' : '', number = parts[2];
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(number)) {
    var grouped = sign + number.replace(/[.,]/, '');
    return whole ? [grouped] : [grouped, sign + number.replace(',', '.')];
  }
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d*)?$/.test(number)) number = number.replace(/\./g, '');
  else if (/^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(number)) number = number.replace(/,/g, '');
  else if (/^[1-9]\d{0,2}([ '\u2019]\d{3})+([.,]\d*)?$/.test(number)) number = number.replace(/[ '\u2019]/g, '');
  number = number.replace(',', '.');
  return /^(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/.test(number) ? [sign + number] : [];
}

// The digits that count and where the point is among them, so that two spellings of one number come to the same.
function digitsOf(spelling) {
  var parts = /^-?(\d*)\.?(\d*)(?:e(.*))?$/.exec(spelling);
  if (!parts) return spelling;
  var all = (parts[1] + parts[2]).replace(/^0+/, ''), counting = all.replace(/0+$/, '');
  return counting && counting + 'e' + (Number(parts[3] || 0) - parts[2].length + all.length - counting.length);
}

// What people write for one and the same unit, whichever of them the form says.
var SAME_UNITS = [
  ['kr', 'kr.', 'krone', 'kroner', 'nok'],
  ['%', 'prosent', 'pst', 'pst.', 'percent', 'per cent']
];

function withoutUnit(text, units) {
  var words = units.map(function (unit) { return unit.toLowerCase(); });
  SAME_UNITS.forEach(function (same) {
    if (same.some(function (word) { return words.indexOf(word) >= 0; })) words = words.concat(same);
  });
  // The longest first, for «kr.» begins with «kr».
  words.sort(function (a, b) { return b.length - a.length; });
  var bare = withoutEnd(withoutStart(text, words), words);
  // «1.500,-» is an amount without decimals.
  return words.indexOf('kr') >= 0 ? bare.replace(/,[-\u2013\u2014]$/, ',') : bare;
}

// A unit with a digit beside the number, such as «1000 kr», cannot be told from it.
function withoutStart(text, words) {
  var found = words.filter(function (word) { return text.indexOf(word) === 0 && !/^\d|\d$/.test(word); })[0];
  return found ? text.slice(found.length).replace(/^ /, '') : text;
}

function withoutEnd(text, words) {
  var found = words.filter(function (word) { return text.slice(-word.length) === word && !/^\d/.test(word); })[0];
  return found ? text.slice(0, -found.length).replace(/ $/, '') : text;
}

var MONTHS = [
  ['januar', 'january'], ['februar', 'february'], ['mars', 'march'], ['april'], ['mai', 'may'], ['juni', 'june'], ['juli', 'july'],
  ['august'], ['september'], ['oktober', 'october'], ['november'], ['desember', 'december']
];

function readDate(plain) {
  var parts = datePartsOf(plain);
  if (!parts) return { problem: 'unreadable' };
  var year = parts[0].length === 2 ? '20' + parts[0] : parts[0];
  var date = year + '-' + twoDigits(parts[1]) + '-' + twoDigits(parts[2]);
  return isDate(date) ? { value: date } : { problem: 'no_such_date' };
}

// Year, month and day, the day first as in Norway unless a year of four digits is.
function datePartsOf(plain) {
  var parts;
  if ((parts = /^(\d{4})(?:\. ?|[\/ -])(\d{1,2})(?:\. ?|[\/ -])(\d{1,2})\.?$/.exec(plain))) return [parts[1], parts[2], parts[3]];
  if ((parts = /^(\d{1,2})(?:\. ?|[\/ -])(\d{1,2})(?:\. ?|[\/ -])(\d{4}|\d{2})\.?$/.exec(plain))) return [parts[3], parts[2], parts[1]];
  // Eight digits that begin with a year of our times have a month after it, which no year does.
  if ((parts = /^((?:18|19|20|21)\d\d)(0[1-9]|1[0-2])(\d\d)$/.exec(plain))) return [parts[1], parts[2], parts[3]];
  if ((parts = /^(\d\d)(\d\d)(\d{4}|\d\d)$/.exec(plain))) return [parts[3], parts[2], parts[1]];
  if ((parts = /^(?:den )?(\d{1,2})(?:\.|st|nd|rd|th)?[ -]?(?:of )?([a-z]{3,})[.,]?[ -]?(\d{4}|\d{2})\.?$/.exec(plain))) {
    return withMonth(parts[3], parts[2], parts[1]);
  }
  if ((parts = /^([a-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}|\d{2})$/.exec(plain))) return withMonth(parts[3], parts[1], parts[2]);
  return undefined;
}

function withMonth(year, word, day) {
  for (var i = 0; i < MONTHS.length; i++) {
    if (MONTHS[i].some(function (name) { return name.indexOf(word) === 0; })) return [year, String(i + 1), day];
  }
  return undefined;
}

function twoDigits(text) {
  return text.length < 2 ? '0' + text : text;
}

function isDate(text) {
  var parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (!parts) return false;
  var year = Number(parts[1]), month = Number(parts[2]), day = Number(parts[3]);
  var leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  var days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= days;
}

// What is stored. A dictionary without prototype, so that no name of a form can be mistaken for one of JavaScript's.

function dictionary() {
  return Object.create(null);
}

function own(object, name) {
  return Object.prototype.hasOwnProperty.call(object, name) ? object[name] : undefined;
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

var readers = {
  single: function (question, value) {
    return typeof value === 'string' && question.codes.indexOf(value) >= 0 ? value : undefined;
  },
  multiple: function (question, value) {
    if (!Array.isArray(value)) return undefined;
    var codes = value.filter(function (code, i) {
      return typeof code === 'string' && question.codes.indexOf(code) >= 0 && value.indexOf(code) === i;
    });
    return codes.length > 0 ? codes : undefined;
  },
  boolean: function (question, value) {
    return typeof value === 'boolean' ? value : undefined;
  },
  number: function (question, value) {
    var fits = typeof value === 'number' && isFinite(value) && (!question.integer || Math.floor(value) === value);
    return fits ? value : undefined;
  },
  text: function (question, value) {
    return typeof value === 'string' && !isBlank(value) && !HALF_A_CHARACTER.test(value) ? value : undefined;
  },
  date: function (question, value) {
    return typeof value === 'string' && isDate(value) ? value : undefined;
  },
  open: function (question, value) {
    var scalar = typeof value === 'boolean' || (typeof value === 'number' && isFinite(value));
    return scalar ? value : readers.text(question, value);
  }
};

function readStored(question, value) {
  return readers[question.kind](question, value);
}

// All answers by id: of a matrix its rows, of repeating rows a list of dictionaries by column.
function readAnswers(questions, answers) {
  var values = dictionary();
  questions.forEach(function (question) {
    var value = own(answers, question.id);
    if (question.kind === 'matrix') {
      question.parts.forEach(function (row) {
        values[row.id] = isObject(value) ? readStored(row, own(value, row.name)) : undefined;
      });
    } else if (question.kind === 'repeating') {
      values[question.id] = (Array.isArray(value) ? value : []).map(function (row) {
        var cells = dictionary();
        question.parts.forEach(function (column) {
          cells[column.id] = isObject(row) ? readStored(column, own(row, column.name)) : undefined;
        });
        return cells;
      });
    } else {
      values[question.id] = readStored(question, value);
    }
  });
  return values;
}
