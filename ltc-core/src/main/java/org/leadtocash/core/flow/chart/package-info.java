/**
 * Pictures of a main line: {@link org.leadtocash.core.flow.chart.FlowChart} is the entry point.
 *
 * <p>A deal of thirty documents is read faster from a picture than from a table. The same chart is written as a flowchart or a
 * Gantt chart in the language of Mermaid, for pages that draw it, and as a drawing of our own, for everything else: one file
 * without fonts, scripts or links, the same bytes for the same deal.
 */
package org.leadtocash.core.flow.chart;
