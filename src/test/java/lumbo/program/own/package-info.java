@org.jspecify.annotations.NullMarked
package lumbo.program.own;
