package org.leadtocash.i18n.identifier.scheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.i18n.identifier.checkdigit.Where;

/**
 * A part of a number that must be possible, as a table declares it.
 *
 * @param at its place
 * @param what what the part is, for the hint
 * @param in what it can be: words, ranges such as {@code 001-100}, or the name of a list after {@code @}
 * @param notIn what it cannot be
 * @param months for a date YYMMDD: what can be added to the month; empty where the part is no date
 */
record PartRule(Where at, String what, List<String> in, List<String> notIn, List<Long> months) {
    static final JsonCodec<PartRule> CODEC = codec();

    PartRule {
        long ways = Stream.of(in, notIn, months).filter(way -> !way.isEmpty()).count();
        if (ways != 1) {
            throw new IllegalArgumentException(what + ": expected one of in, notIn and months");
        }
    }

    private static JsonCodec<PartRule> codec() {
        ObjectCodec<PartRule> fields = ObjectCodec.of("part");
        var at = fields.required("at", Where.CODEC, PartRule::at);
        var what = fields.required("what", Codecs.STRING, PartRule::what);
        var in = fields.defaulted("in", Codecs.list(Codecs.STRING), List.of(), PartRule::in);
        var notIn = fields.defaulted("notIn", Codecs.list(Codecs.STRING), List.of(), PartRule::notIn);
        var months = fields.defaulted("months", Codecs.list(Codecs.LONG), List.of(), PartRule::months);
        return fields.build(
                from -> new PartRule(from.get(at), from.get(what), from.get(in), from.get(notIn), from.get(months)));
    }

    /** The part in numbers of that length. */
    Part compile(int length, Map<String, String> lists) {
        if (!months.isEmpty()) {
            return new DatePart(
                    at.in(length),
                    what,
                    months.stream().mapToInt(Math::toIntExact).toArray());
        }
        List<String> words = (in.isEmpty() ? notIn : in)
                .stream().flatMap(word -> word(word, lists).stream()).toList();
        return ListedPart.of(at.in(length), what, words, in.isEmpty());
    }

    private static List<String> word(String word, Map<String, String> lists) {
        if (!word.startsWith("@")) {
            return List.of(word);
        }
        return Optional.ofNullable(lists.get(word.substring(1)))
                .map(list -> List.of(list.split(" ", -1)))
                .orElseThrow(() -> new IllegalArgumentException(word + ": expected one of " + lists.keySet()));
    }
}
