package cn.nianshen.fuzz;

/**
 * A good file that changes start from.
 *
 * @param name name with the ending of its format
 * @param bytes content; never changed
 */
public record Seed(String name, byte[] bytes) {}
