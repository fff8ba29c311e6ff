package org.leadtocash.core.stage.diagram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadtocash.core.stage.model.State;

/** Writes a diagram as SVG: boxes in columns, and arrows between them in whole units, so that the bytes are the same anywhere. */
final class Svg {
    private static final int BOX_WIDTH = 170;
    private static final int BOX_HEIGHT = 40;
    private static final int COLUMN = 260;
    private static final int ROW = 90;
    private static final int MARGIN = 40;

    private final Diagram diagram;
    private final Layout layout;
    private final StringBuilder text = new StringBuilder();

    Svg(Diagram diagram, Layout layout) {
        this.diagram = diagram;
        this.layout = layout;
    }

    String text() {
        int width = 2 * MARGIN + layout.width() * COLUMN;
        int height = 2 * MARGIN + layout.height() * ROW;
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" font-family=\"sans-serif\" font-size=\"12\">\n");
        text.append("<title>").append(escaped(diagram.model().toString())).append("</title>\n");
        text.append("<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\"")
                .append(" markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 L8 4 L0 8 z\"/></marker></defs>\n");
        arrows();
        diagram.model().states().stream()
                .filter(state -> state.kind() != State.Kind.HISTORY)
                .forEach(this::box);
        return text.append("</svg>\n").toString();
    }

    private int left(String stage) {
        return MARGIN + layout.columns().getOrDefault(stage, 0) * COLUMN;
    }

    private int top(String stage) {
        return MARGIN + layout.row(stage) * ROW;
    }

    private void box(State state) {
        boolean current = diagram.isCurrent(state);
        text.append("<rect class=\"")
                .append(state.kind().isFinal() ? "final" : "stage")
                .append(current ? " current" : "")
                .append("\" x=\"")
                .append(left(state.id()))
                .append("\" y=\"")
                .append(top(state.id()))
                .append("\" width=\"")
                .append(BOX_WIDTH)
                .append("\" height=\"")
                .append(BOX_HEIGHT)
                .append("\" rx=\"")
                .append(state.kind().isFinal() ? BOX_HEIGHT / 2 : BOX_HEIGHT / 8)
                .append("\" fill=\"")
                .append(current ? "#ffe08a" : fill(state.kind()))
                .append("\" stroke=\"#333\" stroke-width=\"")
                .append(current ? 3 : 1)
                .append("\"/>\n");
        text.append("<text x=\"")
                .append(left(state.id()) + BOX_WIDTH / 2)
                .append("\" y=\"")
                .append(top(state.id()) + BOX_HEIGHT / 2 + 4)
                .append("\" text-anchor=\"middle\">")
                .append(escaped(diagram.label(state)))
                .append("</text>\n");
    }

    private static String fill(State.Kind kind) {
        return switch (kind) {
            case WAIT -> "#eeeeee";
            case FINAL_OK -> "#d5f0d5";
            case FINAL_LOST -> "#f5d5d5";
            case FINAL_NEUTRAL -> "#e5e5f5";
            default -> "#ffffff";
        };
    }

    /** Ways between the same two stages share one arrow, so that their words do not lie on each other. */
    private void arrows() {
        Map<List<String>, StringBuilder> labels = new LinkedHashMap<>();
        Map<List<String>, Boolean> blocked = new LinkedHashMap<>();
        for (Diagram.Arrow arrow : diagram.arrows()) {
            if (arrow.to().kind() != State.Kind.HISTORY) {
                List<String> ends = List.of(arrow.from().id(), arrow.to().id());
                StringBuilder label = labels.computeIfAbsent(ends, any -> new StringBuilder());
                label.append(label.length() == 0 ? "" : ", ").append(arrow.label());
                blocked.merge(ends, diagram.isBlocked(arrow.from(), arrow.step()), Boolean::logicalAnd);
            }
        }
        labels.forEach(
                (ends, label) -> arrow(ends.get(0), ends.get(1), label.toString(), blocked.getOrDefault(ends, false)));
    }

    private void arrow(String from, String to, String label, boolean blocked) {
        int middle = BOX_HEIGHT / 2;
        boolean forward = left(to) > left(from);
        int startX = left(from) + (forward ? BOX_WIDTH : BOX_WIDTH / 2);
        int startY = top(from) + (forward ? middle : BOX_HEIGHT);
        int endX = left(to) + (forward ? 0 : BOX_WIDTH / 2);
        int endY = top(to) + (forward ? middle : BOX_HEIGHT);
        int bend = forward ? (endX - startX) / 2 : middle + (startX - endX) / 10;
        text.append("<path class=\"").append(blocked ? "way blocked" : "way").append("\" d=\"M");
        point(startX, startY).append(" C");
        if (forward) {
            point(startX + bend, startY).append(' ');
            point(endX - bend, endY).append(' ');
        } else {
            point(startX, startY + bend).append(' ');
            point(endX, endY + bend).append(' ');
        }
        point(endX, endY)
                .append("\" fill=\"none\" stroke=\"")
                .append(blocked ? "#c00\" stroke-dasharray=\"4 3" : "#333")
                .append("\" marker-end=\"url(#arrow)\"/>\n");
        text.append("<text x=\"")
                .append((startX + endX) / 2)
                .append("\" y=\"")
                .append((startY + endY) / 2 + (forward ? -6 : bend))
                .append("\" text-anchor=\"middle\" font-size=\"10\"")
                .append(blocked ? " fill=\"#c00\"" : "")
                .append('>')
                .append(escaped(label))
                .append("</text>\n");
    }

    private StringBuilder point(int x, int y) {
        return text.append(x).append(' ').append(y);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
