/** Many agencies at once: who must report, what came in, and what only shows across reports. */
@NullMarked
package cn.nianshen.campaign;

import org.jspecify.annotations.NullMarked;
