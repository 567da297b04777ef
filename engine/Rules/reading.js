// Reading answers: what respondents type, and what is stored. What cannot be read is unanswered to every rule.

// Spelt out, because engines differ on what \s holds.
var SPACES = /[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]/g;

// A surrogate without its other half; the server cannot store it as text.
var HALF_A_CHARACTER = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function isBlank(text) {
  return text.replace(SPACES, '') === '';
}

// What is typed: undefined for nothing, the text itself where it cannot be read.

function readNumber(text) {
  if (isBlank(text)) return undefined;
  var plain = text.replace(SPACES, '').replace(/\u2212/g, '-');
  if (/^-?\d{1,3}(\.\d{3})+,\d+$|^-?\d{1,3}(\.\d{3}){2,}$/.test(plain)) plain = plain.replace(/\./g, '');
  plain = plain.replace(',', '.');
  var number = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
  return isFinite(number) ? number : text;
}

function readDate(text) {
  if (isBlank(text)) return undefined;
  var plain = text.replace(SPACES, '');
  var parts = /^(\d{1,2})[.\/-](\d{1,2})[.\/-](\d{4})$/.exec(plain);
  var date = parts ? parts[3] + '-' + twoDigits(parts[2]) + '-' + twoDigits(parts[1]) : plain;
  return isDate(date) ? date : text;
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
