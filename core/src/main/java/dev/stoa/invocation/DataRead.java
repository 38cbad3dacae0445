package dev.stoa.invocation;

import dev.stoa.data.DataFile;
import dev.stoa.data.DataQuery;
import dev.stoa.data.Table;

/// What is asked of a data set, understood.
record DataRead(DataAsk ask, Table table, DataFile file, DataQuery query) {}
