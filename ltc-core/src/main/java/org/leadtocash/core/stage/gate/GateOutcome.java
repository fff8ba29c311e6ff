package org.leadtocash.core.stage.gate;

import java.util.regex.Pattern;

/**
 * What can be decided at a gate.
 *
 * @param code such as {@code GO}
 * @param opens whether the gate is open once enough people have said so; otherwise one who says so closes it
 * @param conditional whether it comes with conditions
 */
public record GateOutcome(String code, boolean opens, boolean conditional) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** Go on. */
    public static final GateOutcome GO = new GateOutcome("GO", true, false);

    /** Go on, on conditions. */
    public static final GateOutcome GO_COND = new GateOutcome("GO_COND", true, true);

    /** Back to work. */
    public static final GateOutcome RETURN = new GateOutcome("RETURN", false, false);

    /** No. */
    public static final GateOutcome NO_GO = new GateOutcome("NO_GO", false, false);

    /** Checks the form of the code, and that only what opens has conditions. */
    public GateOutcome {
        if (!CODE.matcher(code).matches() || (conditional && !opens)) {
            throw new IllegalArgumentException("outcome \"" + code
                    + "\": expected upper-case letters, digits and underscores, and conditions only where it opens");
        }
    }
}
