package dev.stoa.server.api.usage;

import dev.stoa.server.api.Csv;

/// Calls as rows of CSV.
final class CallTable {

  static final String HEAD =
      "request_id,parent,started_at,type,asset,asset_id,version,key,key_id,door,outcome,status,code,"
          + "unit,units,credits,duration_ms,target_ms,bytes";

  private CallTable() {}

  static String row(CallJson call) {
    return Csv.row(
        call.requestId().value(),
        call.parent() == null ? null : call.parent().value(),
        call.startedAt().toString(),
        call.asset().type().word(),
        call.asset().ref(),
        call.asset().id().value(),
        call.asset().version(),
        call.keyName(),
        call.key() == null ? null : call.key().value(),
        call.door(),
        call.outcome().word(),
        call.status(),
        call.code() == null ? null : call.code().code(),
        call.unit(),
        call.units(),
        call.cost(),
        call.durationMillis(),
        call.targetMillis(),
        call.bytes());
  }
}
