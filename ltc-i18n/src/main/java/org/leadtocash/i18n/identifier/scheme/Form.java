package org.leadtocash.i18n.identifier.scheme;

import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leadtocash.i18n.identifier.checkdigit.Check;
import org.leadtocash.i18n.identifier.checkdigit.Span;

/** A form of a scheme's numbers, of one length. */
final class Form {
    private static final int ATTEMPTS = 1_000;

    private final List<String> places;
    private final CharacterSets sets;
    private final int[] bits;
    private final OpenPlaces open;
    private final Part[] longParts;
    private final Part[] parts;
    private final Check[] checks;
    private final Display display;
    private final Sees sees;
    private final Fault format;
    private final Fault checksum;
    private final Fault[] components;

    Form(
            List<String> places,
            CharacterSets sets,
            List<Part> parts,
            List<Check> checks,
            Display display,
            String described,
            Sees sees) {
        this.places = places;
        this.sets = sets;
        this.bits = places.stream().mapToInt(sets::bit).toArray();
        this.parts = parts.toArray(Part[]::new);
        this.checks = checks.toArray(Check[]::new);
        List<Part> single =
                parts.stream().filter(part -> part.span().size() == 1).toList();
        this.longParts = parts.stream().filter(part -> part.span().size() > 1).toArray(Part[]::new);
        this.open = new OpenPlaces(open(bits.length, checks, single), places, sets, single);
        this.display = display;
        this.sees = sees;
        this.format = Fault.format(described);
        this.checksum = Fault.checksum(described);
        this.components =
                parts.stream().map(part -> Fault.component(part.what())).toArray(Fault[]::new);
    }

    int length() {
        return places.size();
    }

    Sees sees() {
        return sees;
    }

    /** Whether any check belongs to it. */
    boolean isChecked() {
        return checks.length > 0;
    }

    /** The form in words. */
    String described() {
        return format.hint();
    }

    String display(String compact) {
        return display.of(compact);
    }

    /** The places whose characters no check verifies, and parts of one place; all places where a check relies on them. */
    private static int[] open(int length, List<Check> checks, List<Part> single) {
        boolean all =
                checks.stream().allMatch(check -> check.verifies(check.decided().from()));
        return IntStream.range(0, length)
                .filter(place -> !all
                        || single.stream().anyMatch(part -> part.span().from() == place)
                        || checks.stream().noneMatch(check -> check.verifies(place)))
                .toArray();
    }

    /** What is wrong with a number of this length; null where nothing is. */
    @Nullable Fault fault(String s) {
        return isRight(s) ? null : reason(s);
    }

    /** Whether a number of this length is right. */
    boolean isRight(String s) {
        if (!open.fit(s)) {
            return false;
        }
        for (Part part : longParts) {
            if (!part.isPossible(s)) {
                return false;
            }
        }
        for (Check check : checks) {
            if (!check.fits(s)) {
                return false;
            }
        }
        return true;
    }

    /** Why a number is not right: the first that applies, in the order of faults. */
    private Fault reason(String s) {
        for (int i = 0; i < bits.length; i++) {
            if ((sets.of(s.charAt(i)) & bits[i]) == 0) {
                return format;
            }
        }
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isPossible(s)) {
                return components[i];
            }
        }
        return checksum;
    }

    /** A number of this form. */
    String wellFormed(IntUnaryOperator choose) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<String> number = attempt(choose);
            if (number.isPresent()) {
                return number.get();
            }
        }
        throw new IllegalStateException(described() + ": no such number found");
    }

    private Optional<String> attempt(IntUnaryOperator choose) {
        StringBuilder number = new StringBuilder();
        places.forEach(set -> number.append(set.charAt(choose.applyAsInt(set.length()))));
        for (Part part : parts) {
            part.choose(number, choose);
        }
        for (Check check : checks) {
            if (!decide(number, check)) {
                return Optional.empty();
            }
        }
        return Optional.of(number.toString()).filter(whole -> fault(whole) == null);
    }

    /** Tries all check characters: at most a few hundred, and no algorithm needs its own inverse. */
    private boolean decide(StringBuilder number, Check check) {
        Span decided = check.decided();
        int ways = 1;
        for (int i = decided.from(); i < decided.to(); i++) {
            ways *= places.get(i).length();
        }
        for (int way = 0; way < ways; way++) {
            int rest = way;
            for (int i = decided.from(); i < decided.to(); i++) {
                String set = places.get(i);
                number.setCharAt(i, set.charAt(rest % set.length()));
                rest /= set.length();
            }
            if (check.fits(number.toString())) {
                return true;
            }
        }
        return false;
    }
}
