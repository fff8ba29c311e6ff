package org.leadtocash.core.json;

import java.util.Optional;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Place;

/** An element that is being read: where it stands, and where its problems go. */
public final class JsonInput {
    private final Json json;
    private final String pointer;
    private final JsonProblems problems;
    private final boolean strict;

    JsonInput(Json json, String pointer, JsonProblems problems, boolean strict) {
        this.json = json;
        this.pointer = pointer;
        this.problems = problems;
        this.strict = strict;
    }

    /** The element. */
    public Json json() {
        return json;
    }

    /** Its JSON pointer (RFC 6901); empty for the whole. */
    public String pointer() {
        return pointer;
    }

    /** Its place, for a problem of the reader's own. */
    public Place place() {
        return new Place(problems.source(), json.line(), json.column(), pointer);
    }

    /** Whether members that nobody declared are problems. */
    boolean strict() {
        return strict;
    }

    /** The same element with other content, for a reader that has taken some of it. */
    JsonInput with(Json rest) {
        return new JsonInput(rest, pointer, problems, strict);
    }

    /** A member or item of this element. */
    public JsonInput at(String name, Json child) {
        return new JsonInput(child, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), problems, strict);
    }

    /** Reports that this element is of the wrong kind. */
    public <T> Optional<T> wrongType(String expected) {
        problems.add(JsonProblems.WRONG_TYPE, json.line(), json.column(), pointer, json.described(), expected);
        return Optional.empty();
    }

    /** Reports that this element cannot be a value. */
    public <T> Optional<T> invalid(String expected) {
        problems.add(JsonProblems.INVALID, json.line(), json.column(), pointer, json.described(), expected);
        return Optional.empty();
    }

    /** Reports that this element cannot be a value, with a guess what was meant. */
    public <T> Optional<T> invalid(String expected, Optional<String> maybe) {
        problems.add(JsonProblems.INVALID, json.line(), json.column(), pointer, json.described(), expected, maybe);
        return Optional.empty();
    }

    /** Reports a member that nobody declared. */
    void unknown(String name, Json value, Iterable<String> known, Optional<String> maybe) {
        problems.add(
                JsonProblems.UNKNOWN,
                value.line(),
                value.column(),
                at(name, value).pointer,
                name,
                "one of " + String.join(", ", known),
                maybe);
    }

    /** Reports a member that is not there. */
    void missing(String name) {
        problems.add(JsonProblems.MISSING, json.line(), json.column(), pointer, json.described(), "member " + name);
    }

    /** Reports a problem in the reader's own words. */
    public <T> Optional<T> problem(Finding problem) {
        problems.add(problem);
        return Optional.empty();
    }

    /** The problems reported so far in the whole reading; a reader compares before and after. */
    public int problemCount() {
        return problems.count();
    }
}
