//! Standard input and output, and the program's arguments.

use crate::vm::value::Value;

use super::Table;

pub(super) const TABLE: Table = &[
    ("stdin_line", |vm, _, _| {
        let line = vm.input.borrow_mut().line();
        Ok(Value::option(line.map(Value::str)))
    }),
    ("stdin_rest", |vm, _, _| {
        let rest = vm.input.borrow_mut().rest();
        Ok(Value::str(rest))
    }),
    ("stdin_bytes", |vm, args, _| {
        let most = args[0].as_usize().min(1 << 16);
        let bytes = vm.input.borrow_mut().bytes(most);
        Ok(Value::vec(bytes.into_iter().map(|byte| Value::Int(byte.into())).collect()))
    }),
    ("stdout_write", |vm, args, _| {
        let text = args[0].as_str().to_owned();
        vm.print(text, args[1].as_bool())?;
        Ok(Value::Unit)
    }),
    ("run_args", |vm, _, _| {
        let input = vm.input.borrow();
        let own = std::iter::once("main".to_owned()).chain(input.args.iter().cloned());
        Ok(Value::vec(own.map(Value::str).collect()))
    }),
];
