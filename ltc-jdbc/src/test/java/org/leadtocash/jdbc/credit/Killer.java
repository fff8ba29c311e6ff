package org.leadtocash.jdbc.credit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Somebody who breaks what the ledger runs on, again and again until told to stop. */
final class Killer implements AutoCloseable {
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final AtomicInteger killed = new AtomicInteger();
    private Thread thread = new Thread();

    private Killer() {}

    private Killer start(Runnable once) {
        thread = new Thread(() -> {
            while (going.get()) {
                once.run();
            }
        });
        thread.start();
        return this;
    }

    /** Kills one connection after the other, whichever is at work. */
    static Killer ofConnections(DataSource source) {
        Killer killer = new Killer();
        return killer.start(() -> {
            LockSupport.parkNanos(20_000_000);
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet one = statement.executeQuery("SELECT count(pg_terminate_backend(pid)) FROM (SELECT pid"
                            + " FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                            + " AND state <> 'idle' ORDER BY state_change LIMIT 1) AS busy")) {
                if (one.next()) {
                    killer.killed.addAndGet(one.getInt(1));
                }
            } catch (SQLException gone) {
                killer.killed.incrementAndGet();
            }
        });
    }

    /** Kills the server and starts it again, so many times. */
    static Killer ofServer(TestServer server, int times) {
        Killer killer = new Killer();
        return killer.start(() -> {
            LockSupport.parkNanos(700_000_000);
            if (killer.killed.get() < times && killer.going.get()) {
                server.kill();
                server.restart();
                killer.killed.incrementAndGet();
            }
        });
    }

    int killed() {
        return killed.get();
    }

    @Override
    public void close() {
        going.set(false);
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
