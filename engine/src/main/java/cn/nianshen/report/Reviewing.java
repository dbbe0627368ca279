package cn.nianshen.report;

/**
 * Whether an agency reviews what others did, so that not all reviews it tells of are of its own.
 */
enum Reviewing {
    NEVER,
    /** As the organ that handles reviews. */
    OFFICE,
    /** As a government to which those below it are complained of. */
    GOVERNMENT
}
