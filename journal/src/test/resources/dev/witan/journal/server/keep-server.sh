# Keeps a server: keep-server.sh FOLDER PORT...
#
# Makes a database cluster in the folder that holds the program, starts it on the first of the ports
# that is free, and says "port N", or else why not. The first line of the standard input is the
# password. When the input ends, which it does with the process that wrote it, however that ended,
# the server is stopped and the folder removed. A signal is taken for the end of the input.
folder=$1
shift
cd "$folder" || exit 1
trap : HUP INT TERM
trap 'bin/pg_ctl -D data -m immediate stop >/dev/null 2>&1; cd /; rm -rf "$folder"' EXIT
export LC_ALL=C
umask 077
read -r password
printf '%s\n' "$password" >password
# The files of the empty cluster need not be forced, since nobody relies on them yet. One round of
# hashing is enough for a password that nobody can guess, and makes connecting quick.
bin/initdb -D data -U witan -A scram-sha-256 --pwfile=password -E UTF8 --locale=C --no-sync \
  -c scram_iterations=1 -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
  >log 2>&1 </dev/null || { cat log; exit 1; }
rm password
for port; do
  if bin/pg_ctl -D data -w -t 60 -l log -o "-p $port" start >started 2>&1 </dev/null; then
    echo "port $port"
    while read -r line; do :; done
    exit 0
  fi
done
cat log started
exit 1
