package cn.nianshen.report;

import cn.nianshen.document.Position;

/**
 * One piece of a strip: a cell, a field, or a line.
 *
 * @param text as printed
 * @param column first column, from 1
 * @param span columns covered
 * @param at where it stands
 * @param value what it would say as a cell
 */
record Token(String text, int column, int span, Position at, CellValue value) {

    boolean isBlank() {
        return value.state().equals("blank");
    }

    /** Whether it can be nothing but a value: a number or a dash. */
    boolean isFigure() {
        return value.state().equals("number") || value.state().equals("dash");
    }
}
