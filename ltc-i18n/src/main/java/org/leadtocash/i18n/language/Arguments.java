package org.leadtocash.i18n.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.leadtocash.core.finding.Param;
import org.leadtocash.core.finding.ParamType;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.i18n.format.Formats;

/**
 * The arguments of a pattern, each as people there write it. Text that runs the other way, or stands in a language that
 * does, is wrapped so that it cannot turn its surroundings; marks of direction within it are dropped.
 */
final class Arguments {
    /** What stands for an optional argument that is not there; patterns select by it. */
    static final String MISSING = "none";

    /** The kind of word that names a fact, and the parameter that holds its path. */
    private static final String FACT = "fact";

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final Pattern DOCUMENT = Pattern.compile("([A-Z][A-Z0-9_]{0,39}):([^#]+)(?:#(.+))?");

    private static final Pattern TERM = Pattern.compile("B[TG]-[0-9]{1,3}(-[0-9])?");

    private final Formats formats;
    private final boolean rightToLeft;

    Arguments(Formats formats) {
        this.formats = formats;
        this.rightToLeft = ULocale.forLocale(formats.locale()).isRightToLeft();
    }

    Map<String, Object> of(List<Param> params, BinaryOperator<String> word) {
        Map<String, Object> values = new TreeMap<>();
        params.forEach(param -> values.put(
                param.name(),
                param.value()
                        .map(value -> param.name().equals(FACT) && value instanceof String path
                                ? word.apply(FACT, path)
                                : written(param.type(), value, word))
                        .orElseGet(() -> word.apply("words", "masked"))));
        return values;
    }

    private Object written(ParamType type, Object value, BinaryOperator<String> word) {
        return switch (type) {
            case COUNT -> value;
            case MONEY -> isolated(formats.money((BigMoney) value));
            case QUANTITY -> isolated(formats.quantity((Quantity) value));
            case DATE -> isolated(formats.date((LocalDate) value));
            case INSTANT -> isolated(formats.instant((Instant) value));
            case PERCENT -> isolated(formats.percent((BigDecimal) value));
            case COUNTRY -> isolated(formats.country((String) value));
            case REFERENCE -> reference((String) value, word);
            case TEXT -> isolated((String) value);
        };
    }

    /** A document or a business term by its name, anything else as it is. */
    private String reference(String value, BinaryOperator<String> word) {
        if (TERM.matcher(value).matches()) {
            return word.apply("term", value);
        }
        Matcher document = DOCUMENT.matcher(value);
        if (!document.matches()) {
            return isolated(value);
        }
        String line = document.group(3);
        return named("document", document.group(1), document.group(2), word)
                + (line == null ? "" : ", " + word.apply("words", "line") + " " + isolated(line));
    }

    private String named(String kind, String type, String id, BinaryOperator<String> word) {
        return word.apply(kind, type) + " " + isolated(id);
    }

    String subject(Subject subject, BinaryOperator<String> word) {
        String name;
        Matcher document = DOCUMENT.matcher(subject.id());
        if (subject.kind().equals("document") && document.matches()) {
            name = named("document", document.group(1), document.group(2), word);
        } else if (subject.kind().equals("file")) {
            name = isolated(subject.id());
        } else {
            name = named("subject", subject.kind(), subject.id(), word);
        }
        String path = subject.path();
        return path.isEmpty()
                ? name
                : path.startsWith("lines/")
                        ? name + ", " + word.apply("words", "line") + " " + isolated(path.substring(6))
                        : name + " " + word.apply(FACT, path);
    }

    /** The text without marks of direction, wrapped where it or its surroundings run from right to left. */
    String isolated(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean turns = rightToLeft;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            int direction = UCharacter.getDirection(c);
            boolean mark = c == 0x200E
                    || c == 0x200F
                    || c == 0x061C
                    || (c >= 0x202A && c <= 0x202E)
                    || (c >= 0x2066 && c <= 0x2069);
            if (!mark) {
                plain.appendCodePoint(c);
                turns |= direction == UCharacter.RIGHT_TO_LEFT || direction == UCharacter.RIGHT_TO_LEFT_ARABIC;
            }
        }
        return turns ? FIRST_STRONG_ISOLATE + plain.toString() + POP_ISOLATE : plain.toString();
    }
}
