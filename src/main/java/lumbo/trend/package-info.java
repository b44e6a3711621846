/** What is shown of the diary over time: charts, and in words what they show. */
@NullMarked
package lumbo.trend;

import org.jspecify.annotations.NullMarked;
