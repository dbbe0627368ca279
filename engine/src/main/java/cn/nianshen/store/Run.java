package cn.nianshen.store;

import java.time.LocalDate;

/**
 * A run over a folder.
 *
 * @param id digest of all that decides what comes of a file: program, packs, profile, roster, list,
 *     day, language
 * @param year year that is reported on
 * @param asOf the day of the audit
 * @param tool the program with its version
 */
public record Run(String id, int year, LocalDate asOf, String tool) {}
