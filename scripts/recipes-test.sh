#!/usr/bin/env bash
# Runs the recipes of docs/scale.md for more than one machine where their engine is installed, and holds each against one run; says what it skips and why.
# Everything stays on this machine: ssh to loopback addresses with temporary keys, Slurm with one node and temporary folders. Needs a build; nothing is left running.
set -euo pipefail
cd "$(dirname "$0")/.."
export LEVERINGEN="node $PWD/bin/leveringen.js"
work=$(mktemp -d "${TMPDIR:-/tmp}/recipes.XXXXXX")
started=()
cleanup() {
  for pid in "${started[@]:-}"; do [ -z "$pid" ] || kill "$pid" 2> /dev/null || true; done
  wait 2> /dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT
have() { command -v "$1" > /dev/null || { echo "skipped: $2 ($1 is not installed)"; return 1; }; }
await() { for _ in $(seq 150); do "$@" > /dev/null 2>&1 && return 0; sleep 0.2; done; return 1; }

mkdir -p "$work/letters/a b"
for i in $(seq 1 24); do sed "s/865 miljoen/$i miljoen/" fixtures/bruggen.txt > "$work/letters/a b/$i.txt"; done
cp fixtures/bruggen.pdf fixtures/muziekscholen.docx "$work/letters/"
cp fixtures/bruggen.txt "$work/letters/line"$'\n'"break.txt"
cd "$work"
$LEVERINGEN batch letters/ --out whole.ndjson --quiet
sort whole.ndjson > whole.sorted
same() { # same NAME FILE…: the lines of all parts are those of one run
  local name=$1; shift
  cat "$@" | sort | cmp - whole.sorted && echo "ok: $name"
}

echo '== shards, merged by cat and into a store'
for k in 1 2 3; do $LEVERINGEN batch letters/ --shard "$k/3" --out "shard-$k.ndjson" --quiet; done
same 'three shards' shard-?.ndjson
$LEVERINGEN batch shard-?.ndjson --db merged.sqlite --quiet
[ "$($LEVERINGEN export --db merged.sqlite --table letters --format ndjson | wc -l)" = "$(wc -l < whole.ndjson)" ] && echo 'ok: shards into a store'

echo '== xargs, as a filter: NUL-separated paths in, lines out'
find letters -type f -print0 | xargs -0 -n 9 -P 2 sh -c 'printf "%s\0" "$@" | $LEVERINGEN batch --files-from - --jobs 1 --quiet > "part-$$.ndjson"' sh
same 'xargs' part-*.ndjson

if have parallel 'GNU parallel'; then
  echo '== GNU parallel, interrupted and resumed'
  recipe() { parallel --will-cite --joblog jobs.log --resume --jobs 2 "$@" '$LEVERINGEN batch letters/ --shard {}/4 --jobs 1 --out par-{}.ndjson --quiet' ::: 1 2 3 4; }
  recipe --halt now,done=1 2> /dev/null || true
  recipe
  same 'GNU parallel --joblog --resume' par-?.ndjson
  [ "$(awk 'NR > 1 && $7 == 0 { print $NF }' jobs.log | grep -c .)" -ge 4 ] || { cat jobs.log; exit 1; }
fi

if have parallel 'GNU parallel over ssh' && have sshd 'GNU parallel over ssh' && have ssh-keygen 'GNU parallel over ssh'; then
  echo '== GNU parallel over ssh, two hosts on loopback'
  [ "$(id -u)" != 0 ] || mkdir -p /run/sshd
  ssh-keygen -q -t ed25519 -N '' -f host-key && ssh-keygen -q -t ed25519 -N '' -f user-key && cp user-key.pub authorized && chmod 700 "$work" && chmod 600 authorized
  port=$((20000 + RANDOM % 20000))
  printf '%s\n' "Port $port" 'ListenAddress 127.0.0.1' 'ListenAddress 127.0.0.2' "HostKey $work/host-key" "AuthorizedKeysFile $work/authorized" "PidFile $work/sshd.pid" 'StrictModes no' \
    'PasswordAuthentication no' 'KbdInteractiveAuthentication no' 'UsePAM no' 'PermitRootLogin prohibit-password' 'MaxStartups 100' > sshd.conf
  "$(command -v sshd)" -D -e -f "$work/sshd.conf" 2> sshd.log & started+=($!)
  printf '%s\n' 'Host 127.0.0.1 127.0.0.2' "  Port $port" "  IdentityFile $work/user-key" '  IdentitiesOnly yes' '  StrictHostKeyChecking no' "  UserKnownHostsFile $work/known" '  LogLevel ERROR' > ssh.conf
  if await ssh -F ssh.conf -o ConnectTimeout=2 127.0.0.2 true; then
    find letters -type f -print0 | parallel --will-cite --null --joblog ssh.log --resume --jobs 1 -N 7 --ssh "ssh -F $work/ssh.conf" --sshlogin 127.0.0.1,127.0.0.2 --workdir "$work" --env LEVERINGEN \
      "printf '%s\\0' {} | \$LEVERINGEN batch --files-from - --jobs 1 --quiet > ssh-{#}.ndjson"
    same "GNU parallel over ssh (hosts: $(awk 'NR > 1 { print $2 }' ssh.log | sort -u | paste -sd ' '))" ssh-*.ndjson
  else echo 'skipped: GNU parallel over ssh (the ssh server here does not answer)'; tail -3 sshd.log; fi
fi

if have sbatch 'Slurm array' && have slurmctld 'Slurm array' && have slurmd 'Slurm array' && have munged 'Slurm array'; then
  echo '== Slurm array, one node of this machine'
  if [ "$(id -u)" != 0 ]; then echo 'skipped: Slurm array (its daemons want root)'; exit 0; fi
  host=$(hostname -s); port=$((40000 + RANDOM % 9000))
  mkdir -p munge state spool && dd if=/dev/urandom of=munge/key bs=1 count=128 status=none && chmod 700 munge && chmod 400 munge/key
  munged --foreground --force --key-file="$work/munge/key" --socket="$work/munge/socket" --pid-file="$work/munge/pid" --seed-file="$work/munge/seed" --log-file="$work/munge/log" > /dev/null 2>&1 & started+=($!)
  printf '%s\n' 'ClusterName=recipes' "SlurmctldHost=$host(127.0.0.1)" 'SlurmUser=root' 'AuthType=auth/munge' "AuthInfo=socket=$work/munge/socket" 'CryptoType=crypto/munge' "SlurmctldPort=$port" "SlurmdPort=$((port + 1))" \
    "StateSaveLocation=$work/state" "SlurmdSpoolDir=$work/spool" "SlurmctldPidFile=$work/ctld.pid" "SlurmdPidFile=$work/slurmd.pid" "SlurmctldLogFile=$work/ctld.log" "SlurmdLogFile=$work/slurmd.log" \
    'ProctrackType=proctrack/pgid' 'TaskPlugin=task/none' 'SelectType=select/cons_tres' 'SelectTypeParameters=CR_Core' 'SwitchType=switch/none' 'MpiDefault=none' 'JobAcctGatherType=jobacct_gather/none' 'ReturnToService=2' \
    "NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN" "PartitionName=all Nodes=$host Default=YES MaxTime=10 State=UP" > slurm.conf
  export SLURM_CONF="$work/slurm.conf"
  await test -S munge/socket && { slurmctld -D > ctld.out 2>&1 & started+=($!); slurmd -D > slurmd.out 2>&1 & started+=($!); }
  if await sh -c 'sinfo -h -o %t | grep -qx idle'; then
    timeout 300 sbatch --quiet --wait --array=1-4 --output=slurm-%a.log --export=ALL --wrap '$LEVERINGEN batch letters/ --shard $SLURM_ARRAY_TASK_ID/4 --jobs 1 --out slurm-$SLURM_ARRAY_TASK_ID.ndjson --quiet' || { tail slurm-*.log ctld.log; exit 1; }
    same 'Slurm array' slurm-?.ndjson
  else echo 'skipped: Slurm array (its daemons do not come up here)'; tail -3 ctld.log slurmd.log 2> /dev/null || true; fi
fi
