package leadsto.dataset;

import leadsto.dataset.guard.rule.GuardedRow;

/**
 * A row as it stands in its file, and as guards see it.
 *
 * @param json an object of JSON in UTF-8, without the end of the line
 */
record Line(byte[] json, GuardedRow row) {}
