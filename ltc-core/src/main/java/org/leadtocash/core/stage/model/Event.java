package org.leadtocash.core.stage.model;

import java.util.Optional;
import java.util.regex.Pattern;
import org.leadtocash.core.stage.gate.Ruling;

/**
 * What happens to a document, or what somebody wants to happen: {@code submit}, {@code release}, {@code credit.granted}.
 *
 * @param name words in lower camel case joined by dots, at most 80 characters
 * @param reason the code from the model's list where the step asks for a reason
 * @param comment what the actor adds in their own words; kept in the audit, never judged
 * @param ruling what the actor says at a gate with it
 */
public record Event(String name, Optional<String> reason, String comment, Optional<Ruling> ruling) {
    /** The name of an event that says something at a gate and takes no step. */
    public static final String RULING = "ruling";

    private static final Pattern FORM = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*");
    private static final int LONGEST = 80;
    private static final int LONGEST_COMMENT = 2_000;

    /** Checks the form of the name and the length of the comment. */
    public Event {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "event \"" + name + "\": expected words in lower camel case joined by dots, such as release");
        }
        if (comment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException("event " + name + ": a comment of " + comment.length()
                    + " characters, expected at most " + LONGEST_COMMENT);
        }
    }

    static boolean isName(String name) {
        return name.length() <= LONGEST && FORM.matcher(name).matches();
    }

    /** The event of that name, without a reason. */
    public static Event of(String name) {
        return new Event(name, Optional.empty(), "", Optional.empty());
    }

    /** Somebody says that at a gate, and takes no step. */
    public static Event of(Ruling ruling) {
        return of(RULING).with(ruling);
    }

    /** The same event, with which somebody says that at a gate. */
    public Event with(Ruling said) {
        return new Event(name, reason, comment, Optional.of(said));
    }

    /** The same event, for that reason. */
    public Event because(String code) {
        return new Event(name, Optional.of(code), comment, ruling);
    }

    /** The same event, with these words. */
    public Event saying(String words) {
        return new Event(name, reason, words, ruling);
    }

    /** The name, and the reason in brackets where there is one. */
    @Override
    public String toString() {
        return name + reason.map(code -> " (" + code + ")").orElse("");
    }
}
