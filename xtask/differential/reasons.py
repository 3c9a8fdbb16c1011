"""The reasons of DIFFERENCES.md that the original can be tried with: `repaired.py` repairs it."""
REPAIRS = {
    "identity": "an object is removed from a list, not the first that is equal",
    "savepoint": "a savepoint whose commit failed needs no rollback()",
    "key": "an object whose insertion is undone after its key was changed is transient",
    "undeleted": "an object whose insertion and deletion are undone is as before both",
    "values": "an object whose insertion is undone keeps the values that were expired",
    "persisted": "a flush that fails says why, though an object that its transaction inserted was deleted twice",
    "clear": "a list that holds an object twice lets go of it when it is cleared",
    "links": "two objects of one model that are linked both ways are two rows",
}
