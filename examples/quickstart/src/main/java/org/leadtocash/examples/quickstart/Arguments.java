package org.leadtocash.examples.quickstart;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.journey.Journeys;
import org.leadtocash.core.stage.model.StageModel;

/**
 * What was asked on the command line.
 *
 * @param language of the report
 * @param json whether to write every decision as JSON instead of a report
 * @param svg the type of the document whose way is to be drawn instead of a report
 * @param data the folder with the files of the deal
 */
record Arguments(Locale language, boolean json, Optional<DocType> svg, Path data) {
    static final String USAGE = "usage: [--language en|zh] [--json] [--svg DOCUMENT] [--data FOLDER]";

    /** What was asked is none of the things that can be. */
    static final class Unusable extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Unusable(String problem) {
            super(problem + "\n" + USAGE);
        }
    }

    static Arguments of(List<String> words, Path data) {
        Arguments arguments = new Arguments(Locale.ENGLISH, false, Optional.empty(), data);
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--json" -> arguments = new Arguments(arguments.language, true, arguments.svg, arguments.data);
                case "--language" ->
                    arguments = new Arguments(language(words, ++i), arguments.json, arguments.svg, arguments.data);
                case "--svg" ->
                    arguments = new Arguments(arguments.language, arguments.json, svg(words, ++i), arguments.data);
                case "--data" ->
                    arguments = new Arguments(
                            arguments.language, arguments.json, arguments.svg, Path.of(value(words, ++i, "a folder")));
                default ->
                    throw new Unusable("argument " + (i + 1) + " \"" + words.get(i)
                            + "\": expected --language, --json, --svg or --data");
            }
        }
        return arguments;
    }

    private static Optional<DocType> svg(List<String> words, int at) {
        String type = value(words, at, "a document such as ORDER");
        return Optional.of(Journeys.newest().stream()
                .map(StageModel::docType)
                .filter(known -> known.code().equals(type))
                .findFirst()
                .orElseThrow(() -> new Unusable("argument " + (at + 1) + " \"" + type
                        + "\": expected a document such as ORDER or QUOTE behind --svg")));
    }

    private static Locale language(List<String> words, int at) {
        String language = value(words, at, "en or zh");
        return switch (language) {
            case "en" -> Locale.ENGLISH;
            case "zh" -> Locale.SIMPLIFIED_CHINESE;
            default ->
                throw new Unusable(
                        "argument " + (at + 1) + " \"" + language + "\": expected en or zh behind --language");
        };
    }

    private static String value(List<String> words, int at, String expected) {
        if (at >= words.size()) {
            throw new Unusable(
                    "argument " + at + " \"" + words.get(at - 1) + "\": expected " + expected + " behind it");
        }
        return words.get(at);
    }
}
