// The words a rule is compiled into, and the reading of what respondents type. The same file runs on the server and in
// the browser, so it keeps to ECMAScript 5. Unknown is undefined; in arithmetic it may have become NaN.

function known(x) {
  return x !== undefined && x === x;
}

function not(x) {
  return x === undefined ? undefined : !x;
}

function and(values) {
  var result = true;
  for (var i = 0; i < values.length; i++) {
    if (values[i] === false) return false;
    if (values[i] === undefined) result = undefined;
  }
  return result;
}

function or(values) {
  var result = false;
  for (var i = 0; i < values.length; i++) {
    if (values[i] === true) return true;
    if (values[i] === undefined) result = undefined;
  }
  return result;
}

function equal(x, y) {
  return known(x) && known(y) ? x === y : undefined;
}

function less(x, y) {
  return known(x) && known(y) ? x < y : undefined;
}

function pick(condition, x, y) {
  return condition === undefined ? undefined : condition ? x : y;
}

function divide(x, y) {
  return y === 0 ? undefined : x / y;
}

function sum(values) {
  return fold(values, function (x, y) { return x + y; });
}

function min(values) {
  return fold(values, function (x, y) { return x < y ? x : y; });
}

function max(values) {
  return fold(values, function (x, y) { return x > y ? x : y; });
}

function fold(values, combine) {
  var result;
  for (var i = 0; i < values.length; i++) {
    if (known(values[i])) result = result === undefined ? values[i] : combine(result, values[i]);
  }
  return result;
}

function countKnown(values) {
  var count = 0;
  for (var i = 0; i < values.length; i++) {
    if (known(values[i])) count++;
  }
  return count;
}

// Rows are arrays of cells. A row without any answered cell does not count.

function column(rows, cell) {
  var values = [];
  for (var i = 0; i < rows.length; i++) values.push(rows[i][cell]);
  return values;
}

function anyCell(rows, cell) {
  return countKnown(column(rows, cell)) > 0;
}

function isRow(row) {
  return countKnown(row) > 0;
}

function countRows(rows) {
  var count = 0;
  for (var i = 0; i < rows.length; i++) {
    if (isRow(rows[i])) count++;
  }
  return count;
}

function anyRow(rows) {
  return countRows(rows) > 0;
}
