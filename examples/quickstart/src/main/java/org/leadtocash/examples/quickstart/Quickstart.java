package org.leadtocash.examples.quickstart;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.LoadException;

/**
 * Runs the deal and shows what every engine said.
 *
 * <p>Exit code 0: the deal went through. 1: it stopped, and the report says why. 2: the arguments or files cannot be used;
 * nothing was decided and nothing written but the reasons.
 */
public final class Quickstart {
    private static final Path DATA = Path.of(System.getProperty("quickstart.data", "examples/quickstart/data"));

    private Quickstart() {}

    /** Runs the deal and leaves with its exit code where that is not 0. */
    public static void main(String[] words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream problems = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(List.of(words), DATA, out, problems);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(List<String> words, Path data, PrintStream out, PrintStream problems) {
        try {
            Arguments arguments = Arguments.of(words, data);
            List<Moment> moments = Deal.run(DealFiles.read(arguments.data()));
            out.print(text(arguments, moments));
            return Report.wentThrough(moments) ? 0 : 1;
        } catch (LoadException e) {
            e.problems().forEach(problem -> problems.println(line(problem)));
            return 2;
        } catch (Arguments.Unusable e) {
            problems.println(e.getMessage());
            return 2;
        }
    }

    private static String text(Arguments arguments, List<Moment> moments) {
        if (arguments.svg().isPresent()) {
            return new StagePath(arguments.language()).svg(arguments.svg().get(), moments);
        }
        return arguments.json() ? new DealJson().text(moments) : new Report(arguments.language()).text(moments);
    }

    /** File, line, column, and what was found and expected there. */
    private static String line(Finding problem) {
        StringBuilder line = new StringBuilder(
                problem.subject().id() + ":" + problem.subject().path());
        line.append(" ").append(problem.code());
        problem.params()
                .forEach(param ->
                        line.append(", ").append(param.name()).append(' ').append(param.text()));
        return line.toString();
    }
}
