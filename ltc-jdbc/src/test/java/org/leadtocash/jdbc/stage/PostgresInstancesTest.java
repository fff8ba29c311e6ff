package org.leadtocash.jdbc.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.MainLineId;
import org.leadtocash.core.organisation.Role;
import org.leadtocash.core.stage.Accepted;
import org.leadtocash.core.stage.StageMachine;
import org.leadtocash.core.stage.instance.Actor;
import org.leadtocash.core.stage.instance.AuditEntry;
import org.leadtocash.core.stage.instance.Context;
import org.leadtocash.core.stage.instance.Instance;
import org.leadtocash.core.stage.model.Event;
import org.leadtocash.core.stage.model.StageModel;
import org.leadtocash.core.stage.model.State;
import org.leadtocash.jdbc.credit.TestServer;

/** Where documents stand, on a real server: stored where nobody moved them meanwhile, once, with all their past. */
class PostgresInstancesTest {
    private static final DataSource SOURCE = TestServer.shared().database();
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Role CLERK = Role.of("OM");
    private static final Instant NOW = Instant.parse("2024-03-01T08:00:00.123456789Z");
    private static final StageMachine MACHINE = StageMachine.of(StageModel.of("parcel", "1.0.0", DocType.DELIVERY)
            .roles(CLERK)
            .state("PACKED", State.Builder::initial)
            .state("ON_ROAD", stage -> {})
            .state("ARRIVED", State.Builder::done)
            .on("send")
            .from("PACKED")
            .to("ON_ROAD")
            .roles(CLERK)
            .on("turn")
            .from("ON_ROAD")
            .to("PACKED")
            .roles(CLERK)
            .on("arrive")
            .from("ON_ROAD")
            .to("ARRIVED")
            .roles(CLERK)
            .build());

    private final PostgresInstances instances = PostgresInstances.on(SOURCE);

    private static Context context() {
        return Context.at(NOW).by(Actor.of("anna", CLERK));
    }

    private static Accepted begun() {
        DocRef parcel = DocRef.of(DocType.DELIVERY, "P" + NUMBERS.incrementAndGet());
        return MACHINE.start("parcel", parcel, MainLineId.of("ML-1"), context());
    }

    private static Accepted step(Instance from, String event) {
        return (Accepted) MACHINE.decide(from, Event.of(event), context());
    }

    private Instance stored(Accepted step) {
        assertThat(instances.store(step).status()).isEqualTo(StoredStep.Status.STORED);
        return step.next();
    }

    @Test
    void whatIsStoredReadsBackWithItsWholePast() {
        Instance there = stored(step(stored(step(stored(begun()), "send")), "arrive"));
        List<AuditEntry> audit = instances.audit(there.document());

        assertThat(instances.find(there.document())).contains(there);
        assertThat(audit).extracting(AuditEntry::seq).containsExactly(0L, 1L, 2L);
        assertThat(MACHINE.replay(audit)).isEqualTo(there);
        assertThat(instances.find(DocRef.of(DocType.DELIVERY, "nobody's"))).isEmpty();
    }

    @Test
    void whatIsStoredTwiceIsThereOnce() {
        Accepted begun = begun();
        Instance packed = stored(begun);
        Accepted sent = step(packed, "send");
        Instance onRoad = stored(sent);

        assertThat(instances.store(begun).status()).isEqualTo(StoredStep.Status.STORED_BEFORE);
        assertThat(instances.store(sent).isThere()).isTrue();
        assertThat(instances.audit(onRoad.document())).hasSize(2);
    }

    @Test
    void whoDecidedByAnOlderStandIsToldSo() {
        Instance onRoad = stored(step(stored(begun()), "send"));
        Instance back = stored(step(onRoad, "turn"));

        StoredStep late = instances.store(step(onRoad, "arrive"));

        assertThat(late).isEqualTo(StoredStep.stale(onRoad.document()));
        assertThat(instances.find(onRoad.document())).contains(back);
        assertThat(instances.audit(onRoad.document())).hasSize(3);
    }

    /** The count alone would not do: another past with the same count is another document's, or a restored backup's. */
    @Test
    void anotherPastOfTheSameLengthIsStale() {
        Accepted begun = begun();
        Instance packed = stored(begun);
        Instance other = MACHINE.start(
                        "parcel",
                        packed.document(),
                        MainLineId.of("ML-1"),
                        Context.at(NOW.plusSeconds(1)).by(Actor.of("ben", CLERK)))
                .next();

        assertThat(instances.store(step(other, "send")).status()).isEqualTo(StoredStep.Status.STALE);
    }

    @Test
    void severalDocumentsMoveTogetherOrNotAtAll() {
        Instance first = stored(begun());
        Instance second = stored(begun());
        Instance secondOnRoad = stored(step(second, "send"));

        StoredStep both = instances.store(List.of(step(first, "send"), step(second, "send")));
        assertThat(both.isThere()).isFalse();
        assertThat(instances.find(first.document())).contains(first);

        assertThat(instances
                        .store(List.of(step(secondOnRoad, "turn"), step(first, "send")))
                        .isThere())
                .isTrue();
        assertThat(instances.find(first.document()).orElseThrow().stage()).isEqualTo("ON_ROAD");
    }

    @Test
    void ofManyWhoDecideAtOnceOneIsRight() throws Exception {
        Instance onRoad = stored(step(stored(begun()), "send"));
        ExecutorService hosts = Executors.newFixedThreadPool(4);
        try {
            List<Callable<StoredStep>> all = List.of(
                    () -> instances.store(step(onRoad, "turn")),
                    () -> instances.store(step(onRoad, "arrive")),
                    () -> instances.store(step(onRoad, "turn")),
                    () -> instances.store(step(onRoad, "arrive")));
            int stored = 0;
            for (Future<StoredStep> one : hosts.invokeAll(all)) {
                stored += one.get().status() == StoredStep.Status.STORED ? 1 : 0;
            }
            assertThat(stored).isEqualTo(1);
        } finally {
            hosts.shutdownNow();
        }
        List<AuditEntry> audit = instances.audit(onRoad.document());
        assertThat(audit).hasSize(3);
        assertThat(instances.find(onRoad.document())).contains(MACHINE.replay(audit));
    }

    @Test
    void aHostsTransactionTakesTheStepWithIt() throws SQLException {
        Accepted begun = begun();
        DocRef parcel = begun.next().document();
        try (Connection connection = SOURCE.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(instances.join(connection).store(begun).isThere()).isTrue();
            assertThat(instances.find(parcel)).as("not before the host commits").isEmpty();
            connection.rollback();
            assertThat(instances.find(parcel)).isEmpty();
            assertThat(instances.join(connection).store(begun).isThere()).isTrue();
            assertThat(instances
                            .join(connection)
                            .store(step(begun.next(), "send"))
                            .isThere())
                    .isTrue();
            assertThat(instances
                            .join(connection)
                            .store(step(begun.next(), "send"))
                            .status())
                    .isEqualTo(StoredStep.Status.STORED_BEFORE);
            connection.commit();
        }
        assertThat(instances.find(parcel).orElseThrow().stage()).isEqualTo("ON_ROAD");
    }

    /** The instance remembers the last keys only; the audit remembers all. */
    @Test
    void anEventIsFoundByItsKeyHoweverLongAgo() {
        Instance packed = stored(begun());
        Accepted sent =
                (Accepted) MACHINE.decide(packed, Event.of("send"), context().keyed("scan-1"));
        Instance there = stored(sent);

        assertThat(instances.step(there.document(), "scan-1")).contains(sent.audit());
        assertThat(instances.step(there.document(), "scan-2")).isEmpty();
    }
}
