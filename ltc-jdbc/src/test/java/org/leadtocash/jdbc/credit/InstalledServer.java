package org.leadtocash.jdbc.credit;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL that is installed on the machine, with data of its own; as the user postgres where the tests are root. */
final class InstalledServer implements AutoCloseable {
    private final Path bin;
    private final Path data;
    private final int port;
    private final String options;

    private InstalledServer(Path bin, Path data, int port, String options) {
        this.bin = bin;
        this.data = data;
        this.port = port;
        this.options = options;
    }

    static InstalledServer start(boolean durable) throws IOException {
        Path bin = bin().orElseThrow(() -> new IOException("no initdb on the path or in /usr/lib/postgresql"));
        Path data = Path.of(said(List.of("mktemp", "-d")).strip());
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        run(List.of(bin.resolve("initdb").toString(), "-A", "trust", "-U", "postgres", "-D", data.toString()));
        String options = " -c max_connections=150 -c fsync=" + (durable ? "on" : "off");
        return new InstalledServer(bin, data, port, options).again();
    }

    InstalledServer again() throws IOException {
        run(List.of(
                bin.resolve("pg_ctl").toString(),
                "-D",
                data.toString(),
                "-w",
                "-l",
                data.resolve("log").toString(),
                "-o",
                "-p " + port + " -k " + data + options,
                "start"));
        return this;
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    private static Optional<Path> bin() throws IOException {
        List<Path> places = new ArrayList<>();
        for (String place : System.getenv("PATH").split(System.getProperty("path.separator"))) {
            places.add(Path.of(place));
        }
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.sorted().map(version -> version.resolve("bin")).forEach(place -> places.add(0, place));
            }
        }
        return places.stream()
                .filter(place ->
                        Files.isExecutable(place.resolve("initdb")) && Files.isExecutable(place.resolve("pg_ctl")))
                .findFirst();
    }

    private static void run(List<String> command) throws IOException {
        if (said(command) == null) {
            throw new IOException(command + " said nothing at all");
        }
    }

    private static String said(List<String> command) throws IOException {
        List<String> whole = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            whole.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        whole.addAll(command);
        Path said = Files.createTempFile("ltc-postgres", ".log");
        Process process = new ProcessBuilder(whole)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            int code = process.waitFor();
            String text = Files.readString(said, StandardCharsets.UTF_8);
            if (code != 0) {
                throw new IOException(whole + " ended with " + code + ": " + text);
            }
            return text;
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    @Override
    public void close() throws IOException {
        run(List.of(bin.resolve("pg_ctl").toString(), "-D", data.toString(), "-m", "immediate", "stop"));
    }
}
