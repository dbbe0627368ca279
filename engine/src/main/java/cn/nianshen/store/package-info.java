/** Results of campaigns, kept in a database. */
@NullMarked
package cn.nianshen.store;

import org.jspecify.annotations.NullMarked;
