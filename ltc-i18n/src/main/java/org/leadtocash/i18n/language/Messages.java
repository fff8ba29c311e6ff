package org.leadtocash.i18n.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Obligation;
import org.leadtocash.core.finding.Param;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.finding.Viewer;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.source.Source;
import org.leadtocash.i18n.format.Formats;

/**
 * Says findings, remedies and names to readers of one locale. Immutable and safe to share.
 *
 * <pre>{@code
 * Messages messages = Messages.standard(Locale.CHINESE);
 * String reasons = messages.say(verdict.findings(), clerk);
 * }</pre>
 */
public final class Messages {
    private final Map<Locale, Texts> texts;
    private final Formats formats;
    private final List<Locale> chain;
    private final Arguments arguments;

    private Messages(Map<Locale, Texts> texts, Formats formats, List<Locale> chain) {
        this.texts = texts;
        this.formats = formats;
        this.chain = chain;
        this.arguments = new Arguments(formats);
    }

    /** The shipped texts for a locale; English where its language is not shipped. */
    public static Messages standard(Locale locale) {
        return of(Texts.standard(), locale);
    }

    /**
     * These texts for a locale; what its language and the parents lack is said in English.
     *
     * @param given of any languages; several of one language are put together
     * @param locale whose language is asked for, and in whose way numbers and days are written
     */
    public static Messages of(Collection<Texts> given, Locale locale) {
        Map<Locale, Texts> byLocale = Texts.merge(given).stream()
                .collect(Collectors.toMap(
                        Texts::locale,
                        one -> one,
                        (one, other) -> one,
                        () -> new TreeMap<>(Comparator.comparing(Locale::toLanguageTag))));
        return new Messages(byLocale, Formats.of(locale), chain(locale, List.of(Locale.ENGLISH)));
    }

    private static List<Locale> chain(Locale locale, List<Locale> last) {
        List<Locale> chain = new ArrayList<>(LocaleChain.of(locale));
        last.forEach(next -> chain.addAll(LocaleChain.of(next)));
        return chain.stream().distinct().toList();
    }

    /** The same, looking in this language before English: the one of the group. */
    public Messages withDefault(Locale group) {
        return new Messages(texts, formats, chain(chain.get(0), List.of(group, Locale.ENGLISH)));
    }

    /** The same, writing numbers and days in another way. */
    public Messages withFormats(Formats others) {
        return new Messages(texts, others, chain);
    }

    /** The same, writing moments in that time zone. */
    public Messages withZone(ZoneId zone) {
        return withFormats(formats.withZone(zone));
    }

    /** How numbers and days are written. */
    public Formats formats() {
        return formats;
    }

    /** The reasons as the reader may know them, the heaviest first, a line each, each remedy on a line below. */
    public String say(Findings findings, Viewer reader) {
        return findings.view(reader).stream().map(this::lines).collect(Collectors.joining("\n"));
    }

    private String lines(Finding finding) {
        StringBuilder lines = new StringBuilder(
                        word("severity", finding.severity().name()))
                .append(": ")
                .append(say(finding));
        for (Remedy remedy : finding.remedies()) {
            lines.append("\n  → ").append(say(remedy));
        }
        return lines.toString();
    }

    /** What the finding is about, what it says, and where that stands written; the remedies apart. */
    public String say(Finding finding) {
        String cited = finding.source().map(Source::citations).orElse(List.of()).stream()
                .map(Citation::toString)
                .collect(Collectors.joining("; "));
        String about = say(named(finding));
        return (about.isEmpty() ? "" : about + ": ")
                + text(finding).text()
                + (cited.isEmpty() ? "" : " (" + arguments.isolated(cited) + ")");
    }

    /** What it is about, without a path that the sentence itself names. */
    private static Subject named(Finding finding) {
        Subject subject = finding.subject();
        boolean said = finding.params().stream()
                .anyMatch(param -> param.value().filter(subject.path()::equals).isPresent());
        return said ? new Subject(subject.kind(), subject.id(), "") : subject;
    }

    /** What the finding says, and in which language. */
    public Said text(Finding finding) {
        return text(finding.code(), finding.params());
    }

    /** What to do. */
    public String say(Remedy remedy) {
        return text(remedy.code(), remedy.params()).text();
    }

    /** What is owed, and until when. */
    public String say(Obligation obligation) {
        String words = text(obligation.code(), obligation.params()).text();
        return obligation
                .due()
                .map(day -> words + " "
                        + text("words.due", Map.of("day", formats.date(day))).text())
                .orElse(words);
    }

    /** A document, line or other subject by its name in the reader's language. */
    public String say(Subject subject) {
        return arguments.subject(subject, this::word);
    }

    /**
     * The name of something that models and engines name by a code: {@code word("document", "ORDER")},
     * {@code word("stage", "released")}. The code itself where no language has a name.
     *
     * @param kind {@code document}, {@code stage}, {@code severity} or what hosts add
     * @param code the name of the thing
     */
    public String word(String kind, String code) {
        String key = kind + "." + code;
        return find(key).map(found -> text(key, Map.of()).text()).orElse(arguments.isolated(code));
    }

    /** The words an invoice must carry, by the key that a tax decision names. */
    public Said mention(String key) {
        return text(key, Map.of());
    }

    /**
     * A sentence of a host's own texts, its blanks filled as people there write them; the key and the blanks where no
     * language has it.
     */
    public String say(String key, List<Param> blanks) {
        return text(key, blanks).text();
    }

    private Said text(FindingCode code, List<Param> params) {
        return text(code.value(), params);
    }

    private Said text(String key, List<Param> params) {
        return find(key)
                .map(found -> format(found, arguments.of(params, this::word)))
                .orElseGet(() -> new Said(
                        key
                                + (params.isEmpty()
                                        ? ""
                                        : " "
                                                + params.stream()
                                                        .map(Param::toString)
                                                        .toList()),
                        Locale.ROOT));
    }

    private Said text(String key, Map<String, Object> values) {
        return find(key).map(found -> format(found, values)).orElseGet(() -> new Said(key, Locale.ROOT));
    }

    private record Found(String pattern, Locale locale) {}

    private Optional<Found> find(String key) {
        for (Locale locale : chain) {
            Texts here = texts.get(locale);
            Optional<String> pattern = here == null ? Optional.empty() : here.pattern(key);
            if (pattern.isPresent()) {
                return Optional.of(new Found(pattern.get(), locale));
            }
        }
        return Optional.empty();
    }

    private Said format(Found found, Map<String, Object> values) {
        MessageFormat format = new MessageFormat(found.pattern(), ULocale.forLocale(found.locale()));
        Map<String, Object> complete = new TreeMap<>(values);
        format.getArgumentNames().forEach(name -> complete.putIfAbsent(name, Arguments.MISSING));
        return new Said(format.format(complete, new StringBuffer(), null).toString(), found.locale());
    }
}
