package cn.nianshen.locate;

/**
 * A figure that would be another.
 *
 * @param figure the figure
 * @param delta by how much, in smallest parts
 * @param known false where the figure must change and by how much cannot be told
 */
record Change(Figure figure, long delta, boolean known) {

    Change(Figure figure, long delta) {
        this(figure, delta, true);
    }

    /** What would stand there, in smallest parts. */
    long fits() {
        return figure.value() + delta;
    }
}
