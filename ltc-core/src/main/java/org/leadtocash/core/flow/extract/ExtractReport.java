package org.leadtocash.core.flow.extract;

import java.util.List;
import java.util.Objects;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.flow.MainLine;

/**
 * What became of the rows of an extract: every row is a node, a link or rejected, so rows are the sum of the three. What was
 * taken in may still break rules of the main line; ask those.
 */
public final class ExtractReport {
    private final MainLine flow;
    private final long rows;
    private final long nodes;
    private final long links;
    private final List<Long> rejected;
    private final Findings findings;

    ExtractReport(MainLine flow, long rows, long nodes, long links, List<Long> rejected, Findings findings) {
        this.flow = flow;
        this.rows = rows;
        this.nodes = nodes;
        this.links = links;
        this.rejected = List.copyOf(rejected);
        this.findings = findings;
    }

    /** The documents and links that were read. */
    public MainLine flow() {
        return flow;
    }

    /** How many rows were read, the header not counted. */
    public long rows() {
        return rows;
    }

    /** How many declared a document or an item. */
    public long nodes() {
        return nodes;
    }

    /** How many linked two. */
    public long links() {
        return links;
    }

    /** The numbers of the rows that could not be read, in order; the row below the header is 1. */
    public List<Long> rejected() {
        return rejected;
    }

    /** Why rows were rejected, what was passed over in others, and where a file broke off. */
    public Findings findings() {
        return findings;
    }

    /** Whether the whole file was read and no row was rejected. */
    public boolean isComplete() {
        return rejected.isEmpty()
                && findings.with(ExtractCodes.BROKEN).isEmpty()
                && findings.with(ExtractCodes.COLUMN).isEmpty()
                && findings.with(ExtractCodes.TOO_MANY).isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExtractReport that
                && rows == that.rows
                && nodes == that.nodes
                && links == that.links
                && rejected.equals(that.rejected)
                && findings.equals(that.findings)
                && flow.equals(that.flow);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rows, nodes, links, rejected, findings);
    }

    /** The counts. */
    @Override
    public String toString() {
        return rows + " rows: " + nodes + " nodes, " + links + " links, " + rejected.size() + " rejected";
    }
}
