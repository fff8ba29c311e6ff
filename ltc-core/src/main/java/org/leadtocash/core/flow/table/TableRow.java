package org.leadtocash.core.flow.table;

import java.io.IOException;
import java.util.Optional;
import org.leadtocash.core.mark.CanIgnoreReturnValue;

/** One row on its way into a file. */
final class TableRow {
    private final Appendable target;
    private boolean isBegun;

    TableRow(Appendable target) {
        this.target = target;
    }

    @CanIgnoreReturnValue
    TableRow add(String field) throws IOException {
        if (isBegun) {
            target.append(',');
        }
        isBegun = true;
        boolean isPlain = true;
        for (int i = 0; i < field.length() && isPlain; i++) {
            char sign = field.charAt(i);
            isPlain = sign != ',' && sign != '"' && sign != '\n' && sign != '\r';
        }
        target.append(isPlain ? field : "\"" + field.replace("\"", "\"\"") + "\"");
        return this;
    }

    @CanIgnoreReturnValue
    TableRow add(Optional<?> field) throws IOException {
        return add(field.map(Object::toString).orElse(""));
    }

    void end() throws IOException {
        target.append('\n');
        isBegun = false;
    }
}
