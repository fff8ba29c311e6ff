package org.leadtocash.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a snippet as the body of a method and runs it; what it prints is its output. */
final class SnippetRunner {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    /** What every page may use without saying so. */
    private static final List<String> IMPORTED = List.of(
            "java.io.*",
            "java.math.*",
            "java.time.*",
            "java.util.*",
            "org.joda.money.*",
            "org.leadtocash.core.audit.*",
            "org.leadtocash.core.credit.*",
            "org.leadtocash.core.credit.account.*",
            "org.leadtocash.core.credit.booking.*",
            "org.leadtocash.core.credit.command.*",
            "org.leadtocash.core.credit.exposure.*",
            "org.leadtocash.core.credit.ledger.*",
            "org.leadtocash.core.credit.release.*",
            "org.leadtocash.core.credit.rule.*",
            "org.leadtocash.core.document.*",
            "org.leadtocash.core.exchange.*",
            "org.leadtocash.core.expression.*",
            "org.leadtocash.core.fact.*",
            "org.leadtocash.core.finding.*",
            "org.leadtocash.core.flow.*",
            "org.leadtocash.core.flow.balance.*",
            "org.leadtocash.core.flow.chart.*",
            "org.leadtocash.core.flow.extract.*",
            "org.leadtocash.core.flow.rule.*",
            "org.leadtocash.core.flow.table.*",
            "org.leadtocash.core.json.*",
            "org.leadtocash.core.money.*",
            "org.leadtocash.core.quantity.*",
            "org.leadtocash.core.receivable.*",
            "org.leadtocash.core.receivable.ageing.*",
            "org.leadtocash.core.receivable.allocation.*",
            "org.leadtocash.core.receivable.dunning.*",
            "org.leadtocash.core.receivable.interest.*",
            "org.leadtocash.core.receivable.reconciliation.*",
            "org.leadtocash.core.receivable.terms.*",
            "org.leadtocash.core.receivable.valuation.*",
            "org.leadtocash.core.source.*",
            "org.leadtocash.core.stage.*",
            "org.leadtocash.core.tape.*",
            "org.leadtocash.core.stage.guard.*",
            "org.leadtocash.core.stage.instance.*",
            "org.leadtocash.core.stage.model.*",
            "org.leadtocash.core.time.*",
            "org.leadtocash.core.trace.*");

    private SnippetRunner() {}

    static List<String> run(Snippet snippet, Path classes) {
        compile(snippet, classes);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, SnippetRunner.class.getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Page").getMethod("run").invoke(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvocationTargetException e) {
            throw new AssertionError(snippet + " throws " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void compile(Snippet snippet, Path classes) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options =
                List.of("-d", classes.toString(), "-classpath", CLASS_PATH, "-proc:none", "--release", "17");
        boolean good = COMPILER.getTask(null, null, problems, options, null, List.of(new Page(source(snippet))))
                .call();
        if (!good) {
            throw new AssertionError(snippet + " does not compile:\n"
                    + problems.getDiagnostics().stream()
                            .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                            .map(problem -> problem.getMessage(Locale.ROOT))
                            .collect(Collectors.joining("\n"))
                    + "\n" + source(snippet));
        }
    }

    private static String source(Snippet snippet) {
        List<String> code = snippet.wholeCode();
        Stream<String> own = code.stream().filter(SnippetRunner::isImport);
        Stream<String> usual = IMPORTED.stream().map(name -> "import " + name + ";");
        String imports = Stream.concat(usual, own).collect(Collectors.joining("\n"));
        String body = code.stream().filter(line -> !isImport(line)).collect(Collectors.joining("\n"));
        return imports + "\npublic class Page {\npublic static void run() throws Exception {\n" + body + "\n}\n}\n";
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }

    /** A source that exists in memory only. */
    private static final class Page extends SimpleJavaFileObject {
        private final String source;

        Page(String source) {
            super(URI.create("string:///Page.java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
