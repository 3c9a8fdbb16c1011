//! The API's types for the generated `.d.ts`, word for word what `docs/events.md` says.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A source file; its name is its editor tab's. */
export interface SourceFile { name: string; text: string }

/** A place in a file: lines and columns from 1, columns in Unicode scalar values, the end exclusive. */
export interface Span { file: string; line: number; column: number; end_line: number; end_column: number }

/** A finding of the check; `code` is rustc's. */
export interface Diagnostic {
  severity: "error" | "warning";
  code: string | null;
  message: string;
  span: Span;
  label: string | null;
  help: string[];
  related: { message: string; span: Span }[];
}

/** What SQLite received or returned. */
export type Value = null | number | string | { blob: string } | { integer: string } | { real: string };

/** What a column of a table or model says of itself. */
export interface Column { name: string; type: string; primary_key: boolean; references: string | null }

/** A table with every row. */
export interface TableState { name: string; columns: (Column & { not_null: boolean })[]; has_rowid: boolean; rows: { rowid: Value; values: Value[] }[] }

/** What happened to one row: without `old` it was inserted, without `new` deleted. */
export interface RowChange { table: string; rowid: Value; was?: Value; old?: Value[]; new?: Value[] }

/** One event of a run. */
export type Event = { span?: Span } & (
  | { event: "transaction"; action: "begin" | "commit" | "rollback" | "savepoint" | "release" | "rollback_to"; name?: string; connection?: number; database?: number }
  | { event: "statement"; sql: string; params: Value[][]; columns?: string[]; rows?: Value[][]; row_count: number; micros: number; error?: string; connection?: number; database?: number; schema?: { names: string[]; tables: TableState[] }; changes?: RowChange[]; cut?: true; ended?: "commit" | "rollback"; plan?: { id: number; parent: number; detail: string }[] }
  | { event: "dialects"; sql: string; texts: { dialect: "PostgreSQL" | "MySQL"; sql?: string; error?: string }[] }
  | { event: "stdout" | "stderr"; text: string }
  | { event: "object"; id: number; session: number | null; model: string; key: Value[] | null; state: "pending" | "persistent" | "deleted" | "detached" | "transient"; doomed?: true; values: [string, Value][]; expired?: string[]; changed?: [string, Value?][]; related?: { name: string; loaded: boolean; count: number; objects: number[] }[] }
  | { event: "object"; id: number; gone: true }
  | { event: "error"; message: string; stack: { function: string; span: Span }[]; sql?: string; params?: Value[][] }
  | { event: "tables"; tables: { name: string; columns: (Column & { not_null: boolean })[]; rows: Value[][]; row_count: number; marks: ("inserted" | "changed" | null)[] }[] }
  | { event: "schema"; models: { name: string; table: string; ddl: string; dialects: { dialect: "PostgreSQL" | "MySQL"; sql?: string; error?: string }[]; columns: (Column & { nullable: boolean })[]; relationships: { name: string; target: string; list: boolean; back_populates: string | null }[] }[] }
  | { event: "serving"; address: string; document: object }
  | { event: "request"; id: number; name: string; method: string; path: string; headers: [string, string][]; body: string }
  | { event: "response"; id: number; status: number; headers: [string, string][]; body: string | { blob: string }; micros: number }
  | { event: "notice"; message: string }
  | { event: "done"; outcome: "ok" | "failed"; micros: number; steps: number }
);

/** A statement that is to fail: the one before which so many were sent, each row of a batch counted, and how. */
export interface Failure { before: number; with: "constraint" | "disk_full" | "lost_connection" }

/** What a program is called with, what it finds on its standard input, the statement that is made to fail, whether it runs
 * beside another run, whose databases stay to be asked, and why it may have no database in a file. */
export interface RunOptions { stdin?: string; args?: string[]; fail?: Failure; beside?: boolean; without_files?: string }

/** A database in a file that lasts; `size` is in bytes. */
export interface StoredFile { name: string; size: number | null }

/** A request for a program that serves a web API; `path` holds the query too, encoded as it is to be sent. */
export interface WebRequest { method: string; path: string; name?: string; headers?: [string, string][]; body?: string }

/** A place in a program: line and column from 1, the column in Unicode scalar values. */
export interface Position { file: string; line: number; column: number }

/** A name that fits at the cursor; `detail` is its type or signature. */
export interface Completion {
  label: string;
  kind: "variable" | "field" | "method" | "function" | "struct" | "enum" | "variant" | "trait" | "type" | "constant" | "module" | "macro" | "keyword";
  detail: string;
  documentation: string | null;
}

/** What is known of the name under the cursor; `text` is Rust. */
export interface Hover { text: string; documentation: string | null; span: Span }

/** The call around the cursor; `parameters` are parts of `label`, `active` is the number of the one being written. */
export interface Signature { label: string; parameters: string[]; active: number; documentation: string | null }

/** What became of a program: it ran, or the check refused it. One that reached a limit may go on by `go_on`;
 * one that serves has not ended, and takes a `request` or `shut_down`. */
export type RunOutcome =
  | { outcome: "ran"; ending: "ok" | "failed" | "serving"; diagnostics: Diagnostic[]; can_continue: boolean }
  | { outcome: "rejected"; diagnostics: Diagnostic[] };
"#;

#[wasm_bindgen]
extern "C" {
    /// A list of source files.
    #[wasm_bindgen(typescript_type = "SourceFile[]")]
    pub type FileList;

    /// A list of diagnostics.
    #[wasm_bindgen(typescript_type = "Diagnostic[]")]
    pub type DiagnosticList;

    /// A place in a program.
    #[wasm_bindgen(typescript_type = "Position")]
    pub type Place;

    /// The names that fit at a place.
    #[wasm_bindgen(typescript_type = "Completion[]")]
    pub type CompletionList;

    /// What is known of a name, or nothing.
    #[wasm_bindgen(typescript_type = "Hover | null")]
    pub type HoverOrNull;

    /// The signature of a call, or nothing.
    #[wasm_bindgen(typescript_type = "Signature | null")]
    pub type SignatureOrNull;

    /// A function that takes the events.
    #[wasm_bindgen(typescript_type = "(event: Event) => void")]
    pub type EventCallback;

    /// A function that is told that the program still runs.
    #[wasm_bindgen(typescript_type = "() => void")]
    pub type PauseCallback;

    /// A request for a program that serves.
    #[wasm_bindgen(typescript_type = "WebRequest")]
    pub type WebRequest;

    /// What a program is called with.
    #[wasm_bindgen(typescript_type = "RunOptions")]
    pub type RunOptions;

    /// The databases of a folder.
    #[cfg(target_arch = "wasm32")]
    #[wasm_bindgen(typescript_type = "StoredFile[]")]
    pub type StoredFiles;

    /// What became of a program.
    #[wasm_bindgen(typescript_type = "RunOutcome")]
    pub type RunOutcome;
}
