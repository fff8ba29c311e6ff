package org.leadtocash.benchmarks.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.leadtocash.benchmarks.SplitMix;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.document.LineRef;
import org.leadtocash.core.flow.FlowChange;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.LinkKind;
import org.leadtocash.core.flow.MainLine;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.flow.balance.Balances;
import org.leadtocash.core.flow.balance.LineBalance;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The balance of one line, and one more link, in graphs of any size. The same few lines are asked, so caches are as warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BalanceBenchmark {
    private static final int ASKED = 64;

    /** How many links. */
    @Param({"10000", "100000", "1000000"})
    public int size;

    private MainLine flow = MainLine.empty();
    private final List<LineRef> lines = new ArrayList<>();
    private int next;

    /** Reads the graph, not measured. */
    @Setup
    public void prepare() {
        flow = FlowWorkload.imported(size).flow();
        SplitMix random = new SplitMix(SplitMix.SEED + 12);
        for (int i = 0; i < ASKED; i++) {
            int deal = random.below(size / FlowWorkload.LINKS_OF_A_DEAL);
            lines.add(DocRef.of(DocType.ORDER, "4" + deal).line("2"));
        }
    }

    private LineRef line() {
        next = (next + 1) % ASKED;
        return lines.get(next);
    }

    /** How far a line has come. */
    @Benchmark
    public Optional<LineBalance> balanceOfALine() {
        return Balances.of(flow).line(line());
    }

    /** The graph with one more link; the graph before stays as it was. */
    @Benchmark
    public MainLine oneMoreLink() {
        LineRef line = line();
        NodeRef service = NodeRef.of(DocRef.of(DocType.SERVICE, line.document().id()));
        return flow.with(FlowChange.of(FlowLink.of(LinkKind.SERVICES, NodeRef.of(line), service, Instant.EPOCH)));
    }
}
