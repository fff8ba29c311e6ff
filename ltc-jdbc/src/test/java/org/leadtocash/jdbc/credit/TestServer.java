package org.leadtocash.jdbc.credit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.leadtocash.jdbc.schema.LtcSchema;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server that the tests bring with them: the embedded one, else one that is installed. Where neither starts,
 * the test fails and says why; it never passes by not running.
 */
public final class TestServer implements AutoCloseable {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path data;
    private final boolean durable;
    private final int port;
    private AutoCloseable running;

    private TestServer(Path data, boolean durable, int port, AutoCloseable running) {
        this.data = data;
        this.durable = durable;
        this.port = port;
        this.running = running;
    }

    /** The server that all tests of this JVM share: it need not survive anything. */
    public static TestServer shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        private static final TestServer SERVER = start(false);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }

    /** A server of one's own, to be killed. */
    static TestServer durable() {
        return start(true);
    }

    private static TestServer start(boolean durable) {
        try {
            Path data = Files.createTempDirectory("ltc-postgres");
            try {
                EmbeddedPostgres server = embedded(data, durable, Optional.empty());
                return new TestServer(data, durable, server.getPort(), server);
            } catch (IOException | RuntimeException refused) {
                try {
                    InstalledServer server = InstalledServer.start(durable);
                    return new TestServer(server.data(), durable, server.port(), server);
                } catch (IOException none) {
                    none.addSuppressed(refused);
                    throw new IllegalStateException(
                            "no PostgreSQL: the embedded one does not start (" + refused
                                    + ") and no installed one does (" + none + ")",
                            none);
                }
            }
        } catch (IOException full) {
            throw new IllegalStateException(full);
        }
    }

    private static EmbeddedPostgres embedded(Path data, boolean durable, Optional<Integer> port) throws IOException {
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("max_connections", "150")
                .setServerConfig("fsync", durable ? "on" : "off")
                .setServerConfig("synchronous_commit", durable ? "on" : "off");
        port.ifPresent(server::setPort);
        return server.start();
    }

    /** A database of its own, without tables. */
    public DataSource emptyDatabase() {
        return created();
    }

    /** A database of its own with the tables in it. */
    public PGSimpleDataSource database() {
        PGSimpleDataSource database = created();
        try (Connection connection = database.getConnection()) {
            LtcSchema.install(connection);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return database;
    }

    private PGSimpleDataSource created() {
        String name = "ltc" + DATABASES.incrementAndGet();
        try (Connection connection = source("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return source(name);
    }

    private PGSimpleDataSource source(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser("postgres");
        source.setConnectTimeout(10);
        return source;
    }

    /** Kills the server where it stands, without a word: the process that this test started, by its own number. */
    void kill() {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            ProcessHandle.of(pid).ifPresent(server -> {
                if (server.destroyForcibly()) {
                    server.onExit().join();
                }
            });
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** Starts it again over the same data. */
    void restart() {
        IOException last = null;
        for (int attempt = 0; attempt < 30; attempt++) {
            try {
                if (running instanceof InstalledServer installed) {
                    running = installed.again();
                } else {
                    close();
                    running = embedded(data, durable, Optional.of(port));
                }
                return;
            } catch (IOException | RuntimeException notYet) {
                last = new IOException("what the killed server left is still there", notYet);
            }
        }
        throw new IllegalStateException(last);
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (Exception gone) {
            throw new IllegalStateException(gone);
        }
    }
}
