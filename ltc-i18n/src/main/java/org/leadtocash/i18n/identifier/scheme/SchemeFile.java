package org.leadtocash.i18n.identifier.scheme;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.json.Codecs;
import org.leadtocash.core.json.DocumentFormat;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.json.ObjectCodec;
import org.leadtocash.i18n.I18nResources;

/**
 * A file of schemes.
 *
 * @param lists words that parts refer to, apart by a space, by name
 * @param schemes the schemes
 */
public record SchemeFile(Map<String, String> lists, List<SchemeDeclaration> schemes) {
    /** The files as documents. */
    public static final DocumentFormat<SchemeFile> FORMAT =
            new DocumentFormat<>(SchemeFile.class, "identifier-schemes", 1, 0, codec());

    private static final FindingCode MALFORMED = FindingCode.of("identifier.malformed-scheme");
    private static final List<String> SHIPPED =
            List.of("africa", "americas", "asia", "eu-vat", "eu-register", "europe", "international");

    private static JsonCodec<SchemeFile> codec() {
        ObjectCodec<SchemeFile> fields = ObjectCodec.of("identifier-schemes");
        var lists = fields.defaulted("lists", Codecs.map(Codecs.STRING), Map.of(), SchemeFile::lists);
        var schemes = fields.required("schemes", Codecs.list(SchemeDeclaration.CODEC), SchemeFile::schemes);
        return fields.build(in -> new SchemeFile(in.get(lists), in.get(schemes)));
    }

    /** The schemes that are shipped. */
    public static List<DeclaredScheme> standard() {
        return SHIPPED.stream().flatMap(SchemeFile::shipped).toList();
    }

    private static Stream<DeclaredScheme> shipped(String name) {
        try (Reader text = I18nResources.open("identifier/" + name + ".json")) {
            return read(name + ".json", text).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * Reads schemes strictly.
     *
     * @param source the file's name, for problems
     * @param json the text, read to its end and not closed
     * @throws LoadException with every problem and its place
     */
    public static List<DeclaredScheme> read(String source, Reader json) {
        SchemeFile file = FORMAT.read(source, JsonText.parse(source, json));
        List<DeclaredScheme> schemes = new ArrayList<>();
        List<Finding> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < file.schemes.size(); i++) {
            SchemeDeclaration declared = file.schemes.get(i);
            Place place = new Place(source, 0, 0, "/schemes/" + i);
            if (!seen.add(declared.code())) {
                problems.add(problem(place, declared.code(), "each code once"));
            }
            try {
                schemes.add(new DeclaredScheme(declared, file.lists));
            } catch (IllegalArgumentException e) {
                problems.add(problem(place, declared.code(), String.valueOf(e.getMessage())));
            }
        }
        if (!problems.isEmpty()) {
            throw new LoadException(source, Findings.from(problems));
        }
        return List.copyOf(schemes);
    }

    private static Finding problem(Place place, String found, String expected) {
        return Finding.of(MALFORMED, Severity.BLOCK, place.subject())
                .text("found", found)
                .text("expected", expected)
                .build();
    }
}
