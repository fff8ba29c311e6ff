package org.leadtocash.core.credit.command;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.LineRef;

/** What has to be right in a command before anybody asks the ledger. */
final class CommandChecks {
    private CommandChecks() {}

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,100}");

    static void checkName(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    what + " \"" + name + "\": expected 1 to 100 characters, none of them control characters");
        }
    }

    static void check(boolean right, String what, Money amount, String expected) {
        if (!right) {
            throw new IllegalArgumentException(what + ": " + amount + ", expected " + expected);
        }
    }

    static void checkCharges(String hold, List<Charge> charges, boolean owed) {
        Set<CreditAccountKey> seen = new HashSet<>();
        for (Charge charge : charges) {
            boolean signed =
                    owed ? !charge.amount().isNegative() : !charge.amount().isPositive();
            if (!signed || !seen.add(charge.account())) {
                throw new IllegalArgumentException("hold " + hold + ": expected each account once, charged "
                        + (owed ? "zero or more" : "zero or less") + ", got " + charge);
            }
        }
    }

    static void checkLine(String hold, DocRef document, Optional<LineRef> line) {
        if (line.filter(given -> !given.document().equals(document)).isPresent()) {
            throw new IllegalArgumentException(
                    "hold " + hold + " for " + document + ": expected one of its lines, got " + line.orElseThrow());
        }
    }
}
