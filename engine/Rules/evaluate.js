// Runs the rules of a form on stored answers, and puts what they say in the words of a page: which questions, options
// and cells are visible, and which must be answered.

function defineForm(shape, rules) {
  var questions = dictionary();
  shape.questions.forEach(function (question) {
    [question].concat(question.parts).forEach(function (part) { questions[part.id] = part; });
  });
  return {
    read: function (id, text, meant) { return readTyped(questions[id], text, meant); },
    rules: rules,
    evaluate: function (answers, organisation, today) {
      return evaluateForm(shape, rules, answers, organisation, today);
    }
  };
}

function evaluateForm(shape, rules, answers, organisation, today) {
  var values = readAnswers(shape.questions, answers);
  var hidden = dictionary(), needed = dictionary();
  var hide = function (thing, row) { hidden[key(thing, row)] = true; };
  var need = function (thing, row) { needed[key(thing, row)] = true; };
  var variables = shape.slots.map(function (slot) {
    return slot.kind === 'attribute' ? readStored(slot.reads, own(organisation, slot.id)) : variable(slot, values, shape);
  });
  rules.apply(undefined, [today, hide, need, function () {}].concat(variables));
  return describe(shape, variables, values, hidden, needed);
}

function key(thing, row) {
  return row === undefined ? '' + thing : thing + ':' + row;
}

function variable(slot, values, shape) {
  var value = values[slot.id];
  if (slot.kind === 'chosen') return value === undefined ? undefined : value.indexOf(slot.code) >= 0;
  if (slot.kind === 'count') return value === undefined ? undefined : value.length;
  if (slot.kind !== 'rows') return value;
  return value.map(function (cells) {
    return shape.cells[slot.id].map(function (cell) { return variable(cell, cells, shape); });
  });
}

function describe(shape, variables, values, hidden, needed) {
  var result = {
    pages: dictionary(), visible: dictionary(), required: dictionary(), options: dictionary(), rows: dictionary()
  };
  shape.pages.forEach(function (page) { result.pages[page.id] = !hidden[page.thing]; });
  shape.questions.forEach(function (question) {
    var visible = result.pages[question.page] && !hidden[question.thing];
    var required = visible && (question.required || !!needed[question.thing]);
    result.visible[question.id] = visible;
    result.required[question.id] = required;
    describeOptions(question, undefined, hidden, result.options);
    if (question.kind === 'matrix') describeMatrix(question, visible, required, values, hidden, needed, result);
    if (question.kind === 'repeating') describeRows(question, visible, shape, variables, values, hidden, needed, result);
  });
  return result;
}

function describeOptions(question, row, hidden, options) {
  if (question.options.length === 0) return;
  var visible = options[question.id] = dictionary();
  question.options.forEach(function (option) { visible[option.code] = !hidden[key(option.thing, row)]; });
}

function describeMatrix(question, visible, required, values, hidden, needed, result) {
  var answered = visible && question.parts.some(function (row) {
    return !hidden[row.thing] && values[row.id] !== undefined
      && !row.options.some(function (option) { return option.code === values[row.id] && hidden[option.thing]; });
  });
  question.parts.forEach(function (row) {
    var shown = result.visible[row.id] = visible && !hidden[row.thing];
    result.required[row.id] = shown
      && (required || row.always || !!needed[row.thing] || (row.required && answered));
    describeOptions(row, undefined, hidden, result.options);
  });
}

// One entry for each stored row, and a last one for a row nobody has filled in yet.
function describeRows(question, visible, shape, variables, values, hidden, needed, result) {
  var slots = shape.slots.filter(function (slot) { return slot.kind === 'rows' && slot.id === question.id; });
  var rows = slots.length > 0 ? variables[shape.slots.indexOf(slots[0])] : values[question.id].map(function (cells) {
    return question.parts.map(function (column) { return cells[column.id]; });
  });
  var counting = [];
  rows.forEach(function (row, i) { if (isRow(row)) counting.push(i); });
  if (counting.length === 0) counting.push(-1);
  question.parts.forEach(function (column) {
    var shown = counting.filter(function (i) { return !hidden[key(column.thing, i)]; });
    result.visible[column.id] = visible && shown.length > 0;
    result.required[column.id] = visible && shown.some(function (i) { return isWanted(column, i, needed); });
  });
  result.rows[question.id] = rows.concat([[]]).map(function (row, i) {
    return describeRow(question, i < rows.length ? i : -1, hidden, needed);
  });
}

function isWanted(column, row, needed) {
  return column.required || column.always || !!needed[key(column.thing, row)];
}

function describeRow(question, row, hidden, needed) {
  var entry = { visible: dictionary(), required: dictionary(), options: dictionary() };
  question.parts.forEach(function (column) {
    entry.visible[column.id] = !hidden[key(column.thing, row)];
    entry.required[column.id] = entry.visible[column.id] && isWanted(column, row, needed);
    describeOptions(column, row, hidden, entry.options);
  });
  return entry;
}
