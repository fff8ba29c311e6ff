package org.leadtocash.i18n.language;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.i18n.I18nResources;

/** The patterns of one language, by code or name. Immutable. */
public final class Texts {
    private static final FindingCode TWICE = FindingCode.of("language.text-twice");
    private static final List<String> LOCALES = List.of("en", "zh");
    private static final List<String> MODULES = List.of("core", "pricing", "i18n", "terms", "words");
    private static final List<Texts> STANDARD = shipped();

    private final Locale locale;
    private final Review review;
    private final Map<String, String> patterns;

    /** Whether people who speak the language have read the texts. */
    public enum Review {
        /** Nobody has. */
        DRAFT,
        /** Somebody has. */
        REVIEWED
    }

    private Texts(Locale locale, Review review, Map<String, String> patterns) {
        this.locale = locale;
        this.review = review;
        this.patterns = patterns;
    }

    private static List<Texts> shipped() {
        List<Texts> all = new ArrayList<>();
        for (String locale : LOCALES) {
            for (String module : MODULES) {
                String name = module + "_" + locale + ".txt";
                try (Reader text = I18nResources.open("language/" + name)) {
                    all.add(read(name, text));
                } catch (IOException e) {
                    throw new UncheckedIOException(name, e);
                }
            }
        }
        return merge(all);
    }

    /** The texts that are shipped, one a language, as of 2026-11-23: English and simplified Chinese. */
    public static List<Texts> standard() {
        return STANDARD;
    }

    /**
     * Reads texts: a line {@code @locale zh} and a line {@code @review DRAFT} or {@code REVIEWED}, then a line
     * {@code code = pattern} each; lines that start with {@code #} and empty lines are skipped.
     *
     * @param source the file's name, for problems
     * @param text in UTF-8 order of characters, read to its end and not closed
     * @throws LoadException with every malformed line, every code that stands twice, and every pattern that is no message
     *     format of ICU
     */
    public static Texts read(String source, Reader text) {
        TextsReader reader = new TextsReader(source, text);
        if (!reader.problems().isEmpty()) {
            throw new LoadException(source, Findings.from(reader.problems()));
        }
        return new Texts(reader.locale(), reader.review(), Collections.unmodifiableMap(reader.patterns()));
    }

    /**
     * Texts of several sources, put together by language; a language is reviewed where all its texts are.
     *
     * @throws LoadException with every code that two sources of a language have
     */
    public static List<Texts> merge(Collection<Texts> given) {
        Map<String, Texts> byLocale = new TreeMap<>();
        List<Finding> problems = new ArrayList<>();
        for (Texts texts : given) {
            byLocale.merge(texts.locale.toLanguageTag(), texts, (one, other) -> {
                Map<String, String> both = new TreeMap<>(one.patterns);
                other.patterns.forEach((key, pattern) -> {
                    if (both.putIfAbsent(key, pattern) != null) {
                        problems.add(Finding.of(
                                        TWICE,
                                        Severity.BLOCK,
                                        Place.of(texts.locale.toLanguageTag()).subject())
                                .reference("code", key)
                                .build());
                    }
                });
                Review review = one.review == Review.REVIEWED ? other.review : Review.DRAFT;
                return new Texts(one.locale, review, Collections.unmodifiableMap(both));
            });
        }
        if (!problems.isEmpty()) {
            throw new LoadException("texts", Findings.from(problems));
        }
        return List.copyOf(byLocale.values());
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }

    /** Whether people have read the texts. */
    public Review review() {
        return review;
    }

    /** The pattern of that code or name. */
    public Optional<String> pattern(String key) {
        return Optional.ofNullable(patterns.get(key));
    }

    /** Every pattern by its code or name, in order. */
    public Map<String, String> patterns() {
        return patterns;
    }
}
