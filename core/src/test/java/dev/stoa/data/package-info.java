/// Tests of data sets, the contract of every [dev.stoa.data.DataEngine], and [SampleDataEngine], a
/// plain one that the contract and other engines are held against.
@NullMarked
package dev.stoa.data;

import org.jspecify.annotations.NullMarked;
