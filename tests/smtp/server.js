// A mail server for tests. It is told what to do by one JSON object a line on standard input, answers each with a
// line on standard output, and ends when its input does.
//   1. { folder, user, password, key, cert }  starts it; the answer is the port
//   2. { failure: { at, code, status } }           from now on, refuse; { failure: null } to stop refusing
//      { failure: { at, hangUp: true, code } }     from now on, hang up
// Failures: at "recipient" or "data" answers with the code; at "acknowledgement" keeps the mail and never answers.
// It hangs up at "recipient"; at "data", when it is told that the text will come; at "text", when that has begun; at
// "acknowledgement", when it has kept the mail, as when a network breaks at the worst moment; and when it is "idle" after a
// mail, with the code where there is one, as a mail server does that was kept waiting.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");
const { SMTPServer } = require("smtp-server");

let settings;
let failure = null;
let received = 0;

const refusal = () => Object.assign(new Error(`${failure.status ?? ""} Refused by the test`.trim()), { responseCode: failure.code });

function start() {
  const server = new SMTPServer({
    key: settings.key,
    cert: settings.cert,
    authMethods: ["PLAIN", "LOGIN"],
    authOptional: !settings.user,
    onAuth: (auth, session, done) =>
      auth.username === settings.user && auth.password === settings.password
        ? done(null, { user: auth.username })
        : done(Object.assign(new Error("Wrong user or password"), { responseCode: 535 })),
    onRcptTo(address, session, done) {
      if (hangsUpAt("recipient")) return hangUp(this, session);
      done(failure?.at === "recipient" ? refusal() : null);
    },
    onData: receive,
  });
  server.on("error", (error) => process.stderr.write(`${error.message}\n`));
  server.listen(0, "127.0.0.1", () => answer({ port: server.server.address().port }));
}

function receive(stream, session, done) {
  if (hangsUpAt("data")) return hangUp(this, session);
  if (hangsUpAt("text")) return stream.once("data", () => hangUp(this, session));
  const chunks = [];
  stream.on("data", (chunk) => chunks.push(chunk));
  stream.on("end", () => {
    if (failure?.at === "data") return done(refusal());
    keep(session, Buffer.concat(chunks));
    if (hangsUpAt("acknowledgement")) return hangUp(this, session);
    if (failure?.at === "acknowledgement") return;
    done();
    if (hangsUpAt("idle")) sayGoodbye(this, session);
  });
}

const hangsUpAt = (stage) => failure?.at === stage && failure.hangUp;

const connectionOf = (server, session) => [...server.connections].find((connection) => connection.session === session);

const hangUp = (server, session) => connectionOf(server, session)._socket.destroy();

function sayGoodbye(server, session) {
  const socket = connectionOf(server, session)._socket;
  socket.end(failure.code ? `${failure.code} 4.4.2 Kept waiting by the test\r\n` : "");
}

// Written under another name first, so that a mail in the folder is always a whole one.
function keep(session, mail) {
  const file = path.join(settings.folder, `${String(++received).padStart(6, "0")}.eml`);
  const envelope = session.envelope.rcptTo.map((to) => `X-Envelope-To: ${to.address}\r\n`).join("");
  const from = `X-Envelope-From: ${session.envelope.mailFrom.address}\r\n`;
  const connection = `X-Connection: ${session.id}\r\n`;
  const secure = `X-Secure: ${session.secure}\r\nX-User: ${session.user ?? ""}\r\n`;
  fs.writeFileSync(`${file}.part`, Buffer.concat([Buffer.from(from + envelope + connection + secure), mail]));
  fs.renameSync(`${file}.part`, file);
}

const answer = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

const input = readline.createInterface({ input: process.stdin });
input.on("line", (line) => {
  const command = JSON.parse(line);
  if (!settings) {
    settings = command;
    return start();
  }
  failure = command.failure;
  answer({});
});
input.on("close", () => process.exit(0));
