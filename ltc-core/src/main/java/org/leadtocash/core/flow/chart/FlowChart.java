package org.leadtocash.core.flow.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.MainLine;

/**
 * A picture of the documents before and after one. At most 200 are shown, those with the fewest steps between first; how many
 * are left out is said in the picture.
 */
public final class FlowChart {
    private static final int MOST = 200;

    private final DocRef document;
    private final List<Box> boxes;
    private final List<Arrow> arrows;
    private final int leftOut;

    private FlowChart(DocRef document, List<Box> boxes, List<Arrow> arrows, int leftOut) {
        this.document = document;
        this.boxes = boxes;
        this.arrows = arrows;
        this.leftOut = leftOut;
    }

    /** The chart of what a document came from and what came from it. */
    public static FlowChart of(MainLine flow, DocRef document) {
        SortedSet<DocRef> shown = new TreeSet<>(List.of(document));
        SortedSet<DocRef> leftOut = new TreeSet<>();
        for (boolean up : new boolean[] {true, false}) {
            SortedSet<DocRef> seen = new TreeSet<>(List.of(document));
            Deque<DocRef> open = new ArrayDeque<>(seen);
            while (!open.isEmpty()) {
                DocRef here = open.remove();
                for (FlowLink link : up ? flow.arriving(here) : flow.leaving(here)) {
                    DocRef next = (up ? link.from() : link.to()).document();
                    if (seen.add(next)) {
                        open.add(next);
                        boolean fits = shown.contains(next) || shown.size() < MOST;
                        (fits ? shown : leftOut).add(next);
                    }
                }
            }
        }
        List<Box> boxes =
                shown.stream().map(ref -> Box.of(ref, flow.document(ref))).toList();
        return new FlowChart(document, boxes, arrows(flow, shown), leftOut.size());
    }

    private static List<Arrow> arrows(MainLine flow, SortedSet<DocRef> shown) {
        List<Arrow> arrows = new ArrayList<>();
        for (DocRef from : shown) {
            SortedMap<DocRef, List<FlowLink>> links = new TreeMap<>();
            for (FlowLink link : flow.leaving(from)) {
                DocRef to = link.to().document();
                if (shown.contains(to)) {
                    links.computeIfAbsent(to, none -> new ArrayList<>()).add(link);
                }
            }
            links.forEach((to, between) -> arrows.add(Arrow.of(from, to, between)));
        }
        arrows.sort(Comparator.comparing(Arrow::from).thenComparing(Arrow::to));
        return List.copyOf(arrows);
    }

    /** How many documents before and after are not shown. */
    public int leftOut() {
        return leftOut;
    }

    /** A flowchart in the language of Mermaid. */
    public String mermaid() {
        return Mermaid.flowchart(boxes, arrows, leftOut);
    }

    /** A Gantt chart in the language of Mermaid: each document from its day to that of the last that came from it. */
    public String gantt() {
        return Mermaid.gantt(boxes, arrows);
    }

    /** A drawing of our own: SVG 1.1 that needs nothing else. */
    public String svg() {
        return Drawing.of(Layers.of(boxes, arrows), document, leftOut);
    }

    /** The document, and how many are shown. */
    @Override
    public String toString() {
        return "chart of " + document + ", " + boxes.size() + " documents"
                + (leftOut == 0 ? "" : ", " + leftOut + " left out");
    }
}
