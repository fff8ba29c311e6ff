package org.leadtocash.core.flow.chart;

import java.util.ArrayList;
import java.util.List;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.flow.chart.Layers.Route;
import org.leadtocash.core.flow.chart.Layers.Slot;

/** A chart as SVG: whole numbers, no fonts to load, no scripts, and all text escaped. */
final class Drawing {
    private static final int LETTER = 8;
    private static final int SMALL_LETTER = 7;
    private static final int LINE = 16;
    private static final int MARGIN = 24;
    private static final int ROW = 92;
    private static final int LONGEST = 40;

    private final Layers layers;
    private final DocRef document;
    private final List<Integer> lefts = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private final List<int[]> placed = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();
    private int width;
    private int height;

    private Drawing(Layers layers, DocRef document) {
        this.layers = layers;
        this.document = document;
    }

    static String of(Layers layers, DocRef document, int leftOut) {
        Drawing drawing = new Drawing(layers, document);
        drawing.measure();
        drawing.draw(leftOut);
        return drawing.out.toString();
    }

    private void measure() {
        int rows = 1;
        int x = MARGIN;
        for (int i = 0; i < layers.columns().size(); i++) {
            int widest = 0;
            for (Slot slot : layers.columns().get(i)) {
                rows = Math.max(rows, slot.row() + 1);
                if (!slot.isPassed()) {
                    for (String line : slot.box().lines()) {
                        widest = Math.max(widest, columns(cut(line)) * LETTER + 2 * LETTER);
                    }
                }
            }
            lefts.add(x);
            widths.add(widest);
            x += widest + gap(i);
        }
        width = x + MARGIN - gap(layers.columns().size() - 1);
        height = rows * ROW + 2 * MARGIN;
    }

    /** As wide as the longest label that starts in the column. */
    private int gap(int column) {
        int longest = 4;
        for (Route route : layers.routes()) {
            if (route.slots().get(0).layer() == column && !route.leadsBack()) {
                for (String label : route.arrow().labels()) {
                    longest = Math.max(longest, columns(cut(label)));
                }
            }
        }
        return longest * SMALL_LETTER + 2 * MARGIN;
    }

    /** How many columns of a fixed-width font a text takes: letters of East Asia take two. */
    private static int columns(String text) {
        return text.codePoints().map(letter -> letter >= 0x1100 ? 2 : 1).sum();
    }

    private static String cut(String text) {
        int[] letters = text.codePoints().toArray();
        return letters.length <= LONGEST ? text : new String(letters, 0, LONGEST - 1) + "\u2026";
    }

    private int middle(Slot slot) {
        int rows = layers.columns().get(slot.layer()).size();
        int free = height - 2 * MARGIN - rows * ROW;
        return MARGIN + free / 2 + slot.row() * ROW + ROW / 2;
    }

    private int left(Slot slot) {
        return lefts.get(slot.layer());
    }

    private int right(Slot slot) {
        return left(slot) + widths.get(slot.layer());
    }

    private void draw(int leftOut) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" font-family=\"monospace\" font-size=\"13\">\n")
                .append("<title>")
                .append(escaped(document.toString()))
                .append("</title>\n")
                .append("<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\"")
                .append(
                        " markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 8 4 0 8Z\" fill=\"#555\"/></marker></defs>\n")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        layers.routes().forEach(this::arrow);
        layers.columns()
                .forEach(column ->
                        column.stream().filter(slot -> !slot.isPassed()).forEach(this::box));
        layers.routes().forEach(this::labels);
        if (leftOut > 0) {
            text(MARGIN, height - MARGIN / 2, "start", "#555", "+" + leftOut);
        }
        out.append("</svg>\n");
    }

    private void arrow(Route route) {
        List<Slot> slots = route.slots();
        Slot first = slots.get(0);
        Slot last = slots.get(slots.size() - 1);
        out.append("<path d=\"M").append(right(first)).append(' ').append(middle(first));
        if (route.leadsBack()) {
            int low = Math.max(middle(first), middle(last)) + ROW / 2;
            curve(right(first) + MARGIN, middle(first), right(first) + MARGIN, low, right(first), low);
            out.append(" L").append(left(last)).append(' ').append(low);
            curve(left(last) - MARGIN, low, left(last) - MARGIN, middle(last), left(last), middle(last));
        } else {
            for (int i = 1; i < slots.size(); i++) {
                int x = right(slots.get(i - 1));
                int y = middle(slots.get(i - 1));
                int half = (x + left(slots.get(i))) / 2;
                curve(half, y, half, middle(slots.get(i)), left(slots.get(i)), middle(slots.get(i)));
                if (slots.get(i).isPassed()) {
                    out.append(" L").append(right(slots.get(i))).append(' ').append(middle(slots.get(i)));
                }
            }
        }
        out.append("\" fill=\"none\" stroke=\"#555\" stroke-width=\"1.5\"")
                .append(route.arrow().reverses() || route.leadsBack() ? " stroke-dasharray=\"5 4\"" : "")
                .append(" marker-end=\"url(#tip)\"/>\n");
    }

    private void curve(int x1, int y1, int x2, int y2, int x, int y) {
        out.append(" C");
        int[] numbers = {x1, y1, x2, y2, x, y};
        for (int i = 0; i < numbers.length; i++) {
            out.append(i == 0 ? "" : " ").append(numbers[i]);
        }
    }

    private void labels(Route route) {
        List<Slot> slots = route.slots();
        List<String> labels = route.arrow().labels();
        int x = (right(slots.get(0)) + left(slots.get(1))) / 2;
        int y = (middle(slots.get(0)) + middle(slots.get(1))) / 2;
        if (route.leadsBack()) {
            x = (right(slots.get(0)) + left(slots.get(1))) / 2;
            y = Math.max(middle(slots.get(0)), middle(slots.get(1))) + ROW / 2;
        }
        int wide = labels.stream().mapToInt(label -> columns(cut(label))).max().orElse(1) * SMALL_LETTER + SMALL_LETTER;
        int top = free(x - wide / 2, y - labels.size() * LINE / 2, wide, labels.size() * LINE);
        out.append("<g font-size=\"11\"><rect x=\"")
                .append(x - wide / 2)
                .append("\" y=\"")
                .append(top)
                .append("\" width=\"")
                .append(wide)
                .append("\" height=\"")
                .append(labels.size() * LINE)
                .append("\" fill=\"#fff\" fill-opacity=\".9\"/>");
        for (int i = 0; i < labels.size(); i++) {
            text(x, top + LINE - 4 + i * LINE, "middle", "#333", labels.get(i));
        }
        out.append("</g>\n");
    }

    /** The nearest height, downwards, at which a label covers no other. */
    private int free(int left, int top, int wide, int tall) {
        int free = top;
        boolean isCovered = true;
        while (isCovered) {
            isCovered = false;
            for (int[] other : placed) {
                if (left < other[0] + other[2]
                        && other[0] < left + wide
                        && free < other[1] + other[3]
                        && other[1] < free + tall) {
                    free = other[1] + other[3];
                    isCovered = true;
                }
            }
        }
        placed.add(new int[] {left, free, wide, tall});
        return free;
    }

    private void box(Slot slot) {
        Box box = slot.box();
        int tall = box.lines().size() * LINE + LINE;
        int top = middle(slot) - tall / 2;
        boolean asked = box.document().equals(document);
        out.append("<g><title>")
                .append(escaped(String.join(", ", box.lines())))
                .append("</title><rect x=\"")
                .append(left(slot))
                .append("\" y=\"")
                .append(top)
                .append("\" width=\"")
                .append(widths.get(slot.layer()))
                .append("\" height=\"")
                .append(tall)
                .append("\" rx=\"5\" fill=\"")
                .append(colour(box))
                .append("\" stroke=\"#333\" stroke-width=\"")
                .append(asked ? 3 : 1)
                .append('"')
                .append(box.isCancelled() ? " stroke-dasharray=\"4 3\"" : "")
                .append("/>");
        for (int i = 0; i < box.lines().size(); i++) {
            text(
                    left(slot) + widths.get(slot.layer()) / 2,
                    top + LINE / 2 + 12 + i * LINE,
                    "middle",
                    box.isCancelled() ? "#777" : "#111",
                    box.lines().get(i));
        }
        out.append("</g>\n");
    }

    private void text(int x, int y, String anchor, String colour, String words) {
        out.append("<text x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\" fill=\"")
                .append(colour)
                .append("\">")
                .append(escaped(cut(words)))
                .append("</text>");
    }

    /** What sells, what moves goods, what moves money, what comes after. */
    private static String colour(Box box) {
        return switch (box.document().type().code()) {
            case "CAMPAIGN", "LEAD", "OPPORTUNITY" -> "#ede7f6";
            case "QUOTE", "CONTRACT", "ORDER" -> "#e3f2fd";
            case "DELIVERY", "RETURN", "ACCEPTANCE" -> "#e8f5e9";
            case "INVOICE", "CREDIT_NOTE", "PAYMENT" -> "#fff8e1";
            default -> "#f5f5f5";
        };
    }

    /** For text and attributes alike; what XML 1.0 cannot hold becomes a replacement character. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean isHeld = letter >= 0x20
                            && (letter < 0xD800 || letter > 0xDFFF)
                            && letter != 0xFFFE
                            && letter != 0xFFFF;
                    safe.appendCodePoint(isHeld ? letter : 0xFFFD);
                }
            }
        });
        return safe.toString();
    }
}
