package org.leadtocash.i18n.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.i18n.language.Texts.Review;

/** Reads a file of texts, keeping what is wrong with it. */
final class TextsReader {
    private static final FindingCode MALFORMED = FindingCode.of("language.malformed-line");
    private static final FindingCode TWICE = FindingCode.of("language.text-twice");

    private final String source;
    private final List<Finding> problems = new ArrayList<>();
    private final Map<String, String> patterns = new TreeMap<>();
    private Locale locale = Locale.ROOT;
    private Review review = Review.DRAFT;

    TextsReader(String source, Reader text) {
        this.source = source;
        BufferedReader lines = new BufferedReader(text);
        try {
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line.strip(), Place.of(source, number, 1));
                number++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(source, e);
        }
        if (locale.equals(Locale.ROOT)) {
            malformed(Place.of(source), "no locale", "a line such as @locale zh");
        }
    }

    private void take(String line, Place place) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("@locale ")) {
            locale = Locale.forLanguageTag(line.substring(8).strip());
        } else if (line.equals("@review REVIEWED") || line.equals("@review DRAFT")) {
            review = Review.valueOf(line.substring(8));
        } else {
            int equals = line.indexOf(" = ");
            if (equals < 1) {
                malformed(place, line, "code, space, equals sign, space, pattern");
                return;
            }
            put(line.substring(0, equals), line.substring(equals + 3).strip(), place);
        }
    }

    private void put(String key, String pattern, Place place) {
        try {
            new MessageFormat(pattern, ULocale.forLocale(locale)).toPattern();
        } catch (IllegalArgumentException e) {
            malformed(place, pattern, "a pattern of ICU's message format: " + e.getMessage());
            return;
        }
        if (patterns.putIfAbsent(key, pattern) != null) {
            problems.add(Finding.of(TWICE, Severity.BLOCK, place.subject())
                    .reference("code", key)
                    .build());
        }
    }

    private void malformed(Place place, String found, String expected) {
        problems.add(Finding.of(MALFORMED, Severity.BLOCK, place.subject())
                .text("found", found)
                .text("expected", expected)
                .build());
    }

    List<Finding> problems() {
        return problems;
    }

    Map<String, String> patterns() {
        return patterns;
    }

    Locale locale() {
        return locale;
    }

    Review review() {
        return review;
    }

    @Override
    public String toString() {
        return source;
    }
}
