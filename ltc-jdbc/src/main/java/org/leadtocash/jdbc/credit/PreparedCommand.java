package org.leadtocash.jdbc.credit;

import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.command.CommandJson;
import org.leadtocash.core.credit.command.Reach;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.json.CanonicalJson;

/**
 * A command with what can be worked out before anything is locked.
 *
 * @param command what is asked
 * @param hash its hash
 * @param reach what it can touch
 */
record PreparedCommand(Command command, ContentHash hash, Reach reach) {

    /**
     * Works it out.
     *
     * @throws IllegalArgumentException if a text in the command has a character that PostgreSQL cannot keep
     */
    static PreparedCommand of(Command command) {
        String text = CanonicalJson.write(CommandJson.COMMAND.write(command));
        if (text.contains("\\u0000")) {
            throw new IllegalArgumentException("command " + command.head().key()
                    + ": a text has the character U+0000, which PostgreSQL cannot keep");
        }
        return new PreparedCommand(command, command.hash(), Reach.of(command));
    }

    String key() {
        return command.head().key();
    }
}
