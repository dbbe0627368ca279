package cn.nianshen.cli;

import cn.nianshen.output.Messages;
import cn.nianshen.pack.Articles;
import cn.nianshen.rule.PlaceNames;
import java.util.function.Function;

/**
 * What renderers are made with.
 *
 * @param messages words
 * @param names names of places, by form id
 * @param articles texts of what findings rest on
 */
record Making(Messages messages, Function<String, PlaceNames> names, Articles articles) {}
