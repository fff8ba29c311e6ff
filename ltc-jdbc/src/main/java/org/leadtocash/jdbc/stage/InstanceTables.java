package org.leadtocash.jdbc.stage;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.JsonCodec;
import org.leadtocash.core.stage.Accepted;
import org.leadtocash.core.stage.instance.AuditEntry;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.instance.InstanceJson;

/** The tables of instances and their audit, inside one transaction. */
final class InstanceTables implements StageInstances {
    private static final String START = """
            INSERT INTO ltc_stage_instance (main_line, model, stage, seq, last_hash, body, document)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, ?) ON CONFLICT DO NOTHING""";

    private static final String MOVE = """
            UPDATE ltc_stage_instance SET main_line = ?, model = ?, stage = ?, seq = ?, last_hash = ?, body = ?::jsonb
             WHERE document = ? AND seq = ? AND last_hash = ?""";

    private static final String NOTE = """
            INSERT INTO ltc_stage_audit (document, seq, event_key, actor, decided_at, hash, body)
            VALUES (?, ?, ?, ?, ?, ?, ?::jsonb)""";

    private static final String FIND = "SELECT body FROM ltc_stage_instance WHERE document = ?";
    private static final String AUDIT = "SELECT body FROM ltc_stage_audit WHERE document = ? ORDER BY seq";
    private static final String STEP = "SELECT body FROM ltc_stage_audit WHERE document = ? AND event_key = ?";
    private static final String HASH = "SELECT hash FROM ltc_stage_audit WHERE document = ? AND seq = ?";

    private final Connection connection;

    InstanceTables(Connection connection) {
        this.connection = connection;
    }

    /** In the order of the documents, so that two who store several do not wait for each other in a circle. */
    @Override
    public StoredStep store(List<Accepted> steps) {
        List<Accepted> ordered = steps.stream()
                .sorted(Comparator.comparing(step -> step.next().document().toString()))
                .toList();
        try {
            Savepoint before = connection.setSavepoint();
            for (Accepted step : ordered) {
                if (!moves(step)) {
                    connection.rollback(before);
                    return areThere(ordered)
                            ? StoredStep.of(StoredStep.Status.STORED_BEFORE)
                            : StoredStep.stale(step.next().document());
                }
                note(step.audit());
            }
            connection.releaseSavepoint(before);
            return StoredStep.of(StoredStep.Status.STORED);
        } catch (SQLException refused) {
            throw new StagesUnavailableException(refused);
        }
    }

    /** Whether the document was still where the step begins; then it is where the step ends. */
    private boolean moves(Accepted step) throws SQLException {
        Optional<ContentHash> previous = step.audit().previousHash();
        Instance next = step.next();
        try (PreparedStatement write = connection.prepareStatement(previous.isPresent() ? MOVE : START)) {
            write.setString(1, next.mainLine().toString());
            write.setString(2, next.model().toString());
            write.setString(3, next.stage());
            write.setLong(4, next.seq());
            write.setString(5, next.lastHash().toString());
            write.setString(6, CanonicalJson.write(InstanceJson.INSTANCE.write(next)));
            write.setString(7, next.document().toString());
            if (previous.isPresent()) {
                write.setLong(8, next.seq() - 1);
                write.setString(9, previous.get().toString());
            }
            return write.executeUpdate() == 1;
        }
    }

    private void note(AuditEntry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(NOTE)) {
            insert.setString(1, entry.document().toString());
            insert.setLong(2, entry.seq());
            insert.setString(3, entry.key().orElse(null));
            insert.setString(4, entry.actor());
            insert.setBigDecimal(5, seconds(entry.at()));
            insert.setString(6, entry.hash().toString());
            insert.setString(7, CanonicalJson.write(InstanceJson.AUDIT.write(entry)));
            insert.executeUpdate();
        }
    }

    /** To the nanosecond: a timestamp of PostgreSQL would round to microseconds. */
    private static BigDecimal seconds(Instant moment) {
        return BigDecimal.valueOf(moment.getEpochSecond()).add(BigDecimal.valueOf(moment.getNano(), 9));
    }

    private boolean areThere(List<Accepted> steps) throws SQLException {
        for (Accepted step : steps) {
            try (PreparedStatement select = connection.prepareStatement(HASH)) {
                select.setString(1, step.audit().document().toString());
                select.setLong(2, step.audit().seq());
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()
                            || !row.getString(1).equals(step.audit().hash().toString())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    @Override
    public Optional<Instance> find(DocRef document) {
        return read(FIND, InstanceJson.INSTANCE, document.toString()).stream().findFirst();
    }

    @Override
    public List<AuditEntry> audit(DocRef document) {
        return read(AUDIT, InstanceJson.AUDIT, document.toString());
    }

    @Override
    public Optional<AuditEntry> step(DocRef document, String key) {
        return read(STEP, InstanceJson.AUDIT, document.toString(), key).stream().findFirst();
    }

    private <T> List<T> read(String sql, JsonCodec<T> codec, String... arguments) {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setString(i + 1, arguments[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(codec.parse(arguments[0], row.getString(1)));
                }
            }
            return List.copyOf(found);
        } catch (SQLException refused) {
            throw new StagesUnavailableException(refused);
        }
    }
}
