package org.leadtocash.core.stage.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.organisation.Role;

/** The parts of a step while they are collected, from Java or from JSON. */
final class TransitionDraft {
    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*");

    final String id;
    final String event;
    final List<String> from = new ArrayList<>();
    Optional<String> to = Optional.empty();
    Transition.Kind kind = Transition.Kind.FORWARD;
    final List<List<String>> in = new ArrayList<>();
    final List<String> notIn = new ArrayList<>();
    Optional<Expression> when = Optional.empty();
    final List<Requirement> require = new ArrayList<>();
    final List<String> required = new ArrayList<>();
    final List<Role> roles = new ArrayList<>();
    final List<String> notActorOf = new ArrayList<>();
    final List<String> gates = new ArrayList<>();
    final List<String> invalidates = new ArrayList<>();
    final List<FindingCode> acknowledges = new ArrayList<>();
    Optional<String> reasonList = Optional.empty();
    Optional<Duration> within = Optional.empty();
    final List<String> clears = new ArrayList<>();
    final List<Effect> effects = new ArrayList<>();
    boolean optional;
    boolean newVersion;

    TransitionDraft(String id, String event) {
        if (id.length() > 80 || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "transition \"" + id + "\": expected a word in lower camel case, such as submitAuto");
        }
        if (!event.isEmpty() && !isPattern(event)) {
            throw new IllegalArgumentException(
                    "transition " + id + ": event \"" + event + "\", expected a name such as release, credit.* or *");
        }
        this.id = id;
        this.event = event;
    }

    private static boolean isPattern(String event) {
        return event.equals(StageModel.ANY)
                || Event.isName(event.endsWith(".*") ? event.substring(0, event.length() - 2) : event);
    }
}
